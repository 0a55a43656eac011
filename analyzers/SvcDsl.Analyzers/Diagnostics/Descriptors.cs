using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SvcDsl.Rules;

namespace SvcDsl.Analyzers.Diagnostics;

/// <summary>The rules as Roslyn wants to see them: the whole rule book, and what only a compiler can find.</summary>
internal static class Descriptors
{
    private const string Category = "Kubernetes";

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById =
        RuleBook.Rules.Select(rule => rule.Info).Concat(CompilerRules.All).Concat(YamlRules.All).ToImmutableDictionary(info => info.Id, Create);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. ById.Values.OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];

    public static DiagnosticDescriptor Of(RuleInfo rule) => ById[rule.Id];

    public static bool IsKnown(string id) => ById.ContainsKey(id);

    public static DiagnosticSeverity Severity(Level level) => level switch
    {
        Level.Error => DiagnosticSeverity.Error,
        Level.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    private static DiagnosticDescriptor Create(RuleInfo info) =>
        new(info.Id, info.Title, "{0}", Category, Severity(info.Level), isEnabledByDefault: true, info.Description, info.HelpLink);
}
