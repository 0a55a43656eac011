namespace SvcDsl.Router;

/// <summary>A mistake of the user or a fact of the machine: the message says it all, and no stack trace is shown.</summary>
public sealed class UserErrorException : Exception
{
    internal UserErrorException(string message)
        : base(message)
    {
    }
}
