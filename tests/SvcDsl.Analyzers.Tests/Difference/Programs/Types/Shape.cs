using SvcDsl.Analyzers.Tests.Difference.Model;

namespace SvcDsl.Analyzers.Tests.Difference.Programs.Types;

/// <summary>A way to declare a type with a <c>Name</c> and a <c>Port</c>.</summary>
/// <param name="Construct">What the run counts.</param>
/// <param name="Declare">Declares the type under a name.</param>
/// <param name="Create">Makes an object of the type.</param>
internal sealed record Shape(string Construct, Func<Author, string, Code> Declare, Func<Author, string, Code> Create)
{
    /// <summary>Whether <c>with</c> makes a changed copy.</summary>
    public bool HasWith { get; init; }

    /// <summary>Whether <c>Port</c> can be set.</summary>
    public bool IsMutable { get; init; }

    /// <summary>Whether the object can be taken apart into a name and a port.</summary>
    public bool IsDeconstructible { get; init; }
}

/// <summary>A type that a program has got.</summary>
internal sealed record DeclaredType(CodeType Type, Shape Shape);
