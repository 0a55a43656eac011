using SvcDsl.Analyzers.Tests.Difference.Model;

namespace SvcDsl.Analyzers.Tests.Difference.Programs;

/// <summary>A local variable or a parameter.</summary>
internal sealed record Variable(string Name, CodeType Type)
{
    public bool IsAssignable { get; init; } = true;

    /// <summary>Whether a lambda may use it; a parameter by reference may not leave its method.</summary>
    public bool IsCapturable { get; init; } = true;
}
