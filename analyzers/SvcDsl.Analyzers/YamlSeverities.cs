using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SvcDsl.Analyzers;

/// <summary>
/// The severities that <c>.editorconfig</c> gives to rules in YAML files. The compiler applies such severities to C# files only, and hands
/// them to nobody; so the build passes the <c>.editorconfig</c> files themselves as additional files. What holds for all files
/// (<c>.globalconfig</c>, <c>NoWarn</c>) is applied by the compiler.
/// </summary>
internal sealed class YamlSeverities(AnalyzerConfigOptionsProvider options, ImmutableArray<AdditionalText> texts)
{
    private const string FileName = ".editorconfig";

    private static readonly ConditionalWeakTable<AdditionalText, ReadConfig> Known = new();

    private readonly Dictionary<string, ImmutableDictionary<string, ReportDiagnostic>> byPath = new(StringComparer.Ordinal);
    private AnalyzerConfigSet? configs;

    /// <summary>What is set for a rule in a file.</summary>
    public ReportDiagnostic Of(string id, AdditionalText text, CancellationToken cancellationToken)
    {
        if (options.GetOptions(text).TryGetValue($"dotnet_diagnostic.{id}.severity", out string? severity) && TryParse(severity) is { } set)
            return set;
        if (!byPath.TryGetValue(text.Path, out ImmutableDictionary<string, ReportDiagnostic>? severities))
        {
            configs ??= AnalyzerConfigSet.Create(Configs(cancellationToken));
            byPath[text.Path] = severities = configs.GetOptionsForSourcePath(text.Path).TreeOptions;
        }

        return severities.TryGetValue(id, out ReportDiagnostic found) ? found : ReportDiagnostic.Default;
    }

    private List<AnalyzerConfig> Configs(CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, AnalyzerConfig>(StringComparer.Ordinal);
        foreach (AdditionalText text in texts.Where(text => Path.GetFileName(text.Path) == FileName && Path.IsPathRooted(text.Path)))
        {
            if (!Known.TryGetValue(text, out ReadConfig? read) && text.GetText(cancellationToken) is { } source)
                read = Known.GetValue(text, _ => new ReadConfig(AnalyzerConfig.Parse(source, text.Path)));
            if (read is not null)
                found[text.Path] = read.Config;
        }

        return [.. found.Values];
    }

    private static ReportDiagnostic? TryParse(string severity) => severity.Trim().ToLowerInvariant() switch
    {
        "error" => ReportDiagnostic.Error,
        "warning" => ReportDiagnostic.Warn,
        "suggestion" => ReportDiagnostic.Info,
        "silent" or "refactoring" => ReportDiagnostic.Hidden,
        "none" => ReportDiagnostic.Suppress,
        "default" => ReportDiagnostic.Default,
        _ => null,
    };

    private sealed class ReadConfig(AnalyzerConfig config)
    {
        public AnalyzerConfig Config { get; } = config;
    }
}
