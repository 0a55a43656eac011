using SvcDsl.Rules;
using SvcDsl.Rules.Ports;

namespace SvcDsl.CodeFixes.Refactorings;

/// <summary>Whether two versions of a project differ only in how they name the ports to which the same traffic goes.</summary>
internal static class SameTraffic
{
    private static readonly string[] Fields = ["name: ", "protocol: ", "targetPort: "];

    public static bool Holds(EvaluatedProject before, EvaluatedProject after) =>
        before.Manifests.Count == after.Manifests.Count
        && before.Manifests.Zip(after.Manifests, (one, other) => DiffersInPortsOnly(one.Manifest, other.Manifest)
            && Targets(one.Manifest, one.Settings).SequenceEqual(Targets(other.Manifest, other.Settings), StringComparer.Ordinal)
            && !Messages(other.Manifest, other.Settings).Except(Messages(one.Manifest, one.Settings)).Any()).All(same => same);

    private static bool DiffersInPortsOnly(BuiltManifest before, BuiltManifest after)
    {
        List<string> removed = [.. Lines(before)];
        List<string> added = [.. Lines(after)];
        foreach (string line in Lines(before))
        {
            if (added.Remove(line))
                removed.Remove(line);
        }

        return removed.All(line => line.StartsWith("targetPort: ", StringComparison.Ordinal)) && added.All(line => Fields.Any(field => line.StartsWith(field, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Messages(BuiltManifest manifest, RuleSettings settings) => manifest.Check(settings).Select(finding => finding.Message);

    private static IEnumerable<string> Lines(BuiltManifest manifest) => manifest.ToYaml().Split('\n').Select(line => line.TrimStart(' ', '-'));

    /// <summary>For each port of each Service the numbers in the pods to which it leads.</summary>
    private static IEnumerable<string> Targets(BuiltManifest manifest, RuleSettings settings) =>
        RoutedPort.Of(new RuleContext(manifest.Objects, settings)).Select(routed =>
            $"{routed.Service} {routed.Port.Port.Value} {routed.Protocol} {routed.WorkloadsText} {string.Join(",", routed.Target.Value.Name is { } name ? Numbers(routed, name) : [routed.Target.Value.Number])}");

    private static IEnumerable<int> Numbers(RoutedPort routed, string name) =>
        routed.Declared.Where(port => port.Name == name && port.Protocol == routed.Protocol).Select(port => port.Number).Distinct();
}
