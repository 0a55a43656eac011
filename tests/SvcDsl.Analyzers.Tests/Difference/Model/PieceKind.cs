namespace SvcDsl.Analyzers.Tests.Difference.Model;

/// <summary>What a piece of a program is, as far as one may take it out again.</summary>
internal enum PieceKind
{
    /// <summary>A value; another one of the same type may stand in its place.</summary>
    Expression,

    /// <summary>A call in a chain: the chain is one without it, too.</summary>
    Link,

    /// <summary>One statement of a block.</summary>
    Statement,

    /// <summary>Statements in braces.</summary>
    Block,

    /// <summary>A member of a type, or a type.</summary>
    Member,

    /// <summary>A file.</summary>
    File,
}
