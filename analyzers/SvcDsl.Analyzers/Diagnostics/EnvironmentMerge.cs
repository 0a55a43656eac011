using Microsoft.CodeAnalysis;

namespace SvcDsl.Analyzers.Diagnostics;

/// <summary>The diagnostics of all environments: what holds in all of them is said once, the rest says where it holds.</summary>
internal sealed class EnvironmentMerge(int environments)
{
    private readonly Dictionary<Diagnostic, List<string>> merged = new(DiagnosticComparer.Instance);

    public IEnumerable<Diagnostic> Diagnostics => merged.Select(pair =>
        pair.Value.Count >= environments ? pair.Key : DiagnosticComparer.WithSuffix(pair.Key, $" (in environment {string.Join(", ", pair.Value)})"));

    public void Add(string environment, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics.Distinct(DiagnosticComparer.Instance))
        {
            if (!merged.TryGetValue(diagnostic, out List<string>? holdsIn))
                merged[diagnostic] = holdsIn = [];
            holdsIn.Add(environment);
        }
    }
}
