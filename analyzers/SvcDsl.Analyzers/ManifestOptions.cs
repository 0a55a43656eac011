using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SvcDsl.Analyzers.Evaluation;
using SvcDsl.Rules;

namespace SvcDsl.Analyzers;

/// <summary>What the project file and <c>.editorconfig</c> say about manifests.</summary>
internal static class ManifestOptions
{
    private const string EnvironmentsKey = "build_property.SvcDslEnvironments";
    private const string OutputDirectoryKey = "build_property.SvcDslOutputDirectory";

    /// <summary>The environments that the project lists; empty when it lists none.</summary>
    public static IReadOnlyList<string> Environments(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue(EnvironmentsKey, out string? value)
            ? [.. value.Split([';', ','], StringSplitOptions.RemoveEmptyEntries).Select(name => name.Trim()).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)]
            : [];

    /// <summary>The files that the build writes for a manifest, with forward slashes; empty when nobody says where.</summary>
    public static IEnumerable<string> WrittenFiles(AnalyzerConfigOptionsProvider options, string manifest)
    {
        if (!options.GlobalOptions.TryGetValue(OutputDirectoryKey, out string? directory) || directory.Trim().Length == 0)
            return [];
        string root = directory.Trim().Replace('\\', '/').TrimEnd('/');
        IReadOnlyList<string> environments = Environments(options);
        return environments.Count == 0 ? [$"{root}/{manifest}.yaml"] : environments.Select(environment => $"{root}/{environment}/{manifest}.yaml");
    }

    /// <inheritdoc cref="Environments"/>
    public static IReadOnlyList<string> EnvironmentsOrDefault(AnalyzerConfigOptionsProvider options) =>
        Environments(options) is { Count: > 0 } environments ? environments : [ManifestDefinition.DefaultEnvironment];

    /// <summary>The settings of the rules for the manifest that is defined in a file; what is set there for YAML files only counts too.</summary>
    /// <param name="options">The options.</param>
    /// <param name="tree">The file; null when there are YAML files only.</param>
    /// <param name="yaml">The YAML files of the project.</param>
    /// <param name="refused">Is told what cannot be read.</param>
    public static RuleSettings Settings(AnalyzerConfigOptionsProvider options, SyntaxTree? tree, IReadOnlyList<AdditionalText> yaml, Action<string>? refused = null)
    {
        List<AnalyzerConfigOptions> entries = [.. yaml.Select(options.GetOptions)];
        if (tree is not null)
            entries.Insert(0, options.GetOptions(tree));
        return RuleSettings.Read(Find, refused);

        bool Find(string key, out string? text)
        {
            foreach (AnalyzerConfigOptions entry in entries)
            {
                if (entry.TryGetValue(key, out text))
                    return true;
            }

            text = null;
            return false;
        }
    }

    /// <summary>How much the evaluation of the manifest that is defined in a file may do.</summary>
    public static EvaluationLimits Limits(AnalyzerConfigOptionsProvider options, SyntaxTree tree, Action<string>? refused = null)
    {
        AnalyzerConfigOptions entries = options.GetOptions(tree);
        return new EvaluationLimits
        {
            Steps = Limit(entries, EvaluationLimits.StepsKey, EvaluationLimits.Default.Steps, refused),
            CallDepth = Limit(entries, EvaluationLimits.CallDepthKey, EvaluationLimits.Default.CallDepth, refused),
            TextLength = Math.Min(Budget.MaxTextLength, Limit(entries, EvaluationLimits.TextLengthKey, EvaluationLimits.Default.TextLength, refused)),
            Objects = Limit(entries, EvaluationLimits.ObjectsKey, EvaluationLimits.Default.Objects, refused),
        };
    }

    private static int Limit(AnalyzerConfigOptions entries, string key, int otherwise, Action<string>? refused)
    {
        if (!entries.TryGetValue(key, out string? text))
            return otherwise;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int limit) && limit > 0)
            return limit;
        refused?.Invoke($"{key} is '{text}', which is no number above zero, so {otherwise} is used");
        return otherwise;
    }
}
