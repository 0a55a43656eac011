using SvcDsl.Analyzers.Tests.Difference.Model;
using SvcDsl.Analyzers.Tests.Difference.Programs.Dsl;
using SvcDsl.Analyzers.Tests.Difference.Programs.Expressions;
using SvcDsl.Analyzers.Tests.Difference.Programs.Statements;
using SvcDsl.Analyzers.Tests.Difference.Programs.Types;

namespace SvcDsl.Analyzers.Tests.Difference.Programs;

/// <summary>All constructs.</summary>
internal static class Catalogue
{
    /// <summary>Statements of C#.</summary>
    public static IReadOnlyList<Construct> Plain { get; } =
        [.. Variables.Constructs, .. Branches.Constructs, .. Loops.Constructs, .. Procedures.Constructs, .. Idioms.Constructs, .. Objects.Statements];

    /// <summary>Statements that describe objects.</summary>
    public static IReadOnlyList<Construct> Describing { get; } = [.. Workloads.Constructs, .. ServiceStatements.Constructs];

    private static readonly Construct[] Expressions =
    [
        .. Numbers.Constructs, .. Truths.Constructs, .. Texts.Constructs, .. Maybes.Constructs, .. Collections.Constructs,
        .. Queries.Constructs, .. Functions.Constructs, .. Collisions.Constructs, .. Unknowns.Constructs, .. Objects.Expressions,
    ];

    private static readonly ILookup<CodeType, Construct> ByType = Expressions.ToLookup(construct => construct.Type!);

    public static IReadOnlyList<Construct> All { get; } = [.. Plain, .. Describing, .. Expressions];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(construct => construct.Name).Distinct()];

    public static IReadOnlySet<string> Unknown { get; } = All.Where(construct => construct.IsUnknown).Select(construct => construct.Name).ToHashSet();

    public static IReadOnlyList<Construct> Of(CodeType type) => [.. ByType[type]];
}
