namespace SvcDsl.Rules;

/// <summary>How bad a finding is.</summary>
internal enum Level
{
    /// <summary>Advice: it works, something else works better.</summary>
    Info,

    /// <summary>It works by luck, or not as it reads.</summary>
    Warning,

    /// <summary>It cannot work, or the API server rejects it.</summary>
    Error,
}
