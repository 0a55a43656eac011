using SvcDsl.Nodes;
using SvcDsl.Rules;
using SvcDsl.Tool.Input;

namespace SvcDsl.Tool.Fixing;

/// <summary>Makes text edits out of what findings hand over for a fix.</summary>
internal sealed class Planner(IReadOnlyList<CheckedFile> files)
{
    private readonly Dictionary<string, CheckedFile> byName = files.Where(file => file.Source is not null).GroupBy(file => file.File.Name).ToDictionary(group => group.Key, group => group.First());

    /// <summary>The ways to correct a finding, the likeliest first.</summary>
    public IEnumerable<Correction> Plan(Finding finding)
    {
        IReadOnlyDictionary<string, string> fix = finding.Fix;

        // To lead to a declared port or to declare the port that is led to: that is for somebody who knows where the program listens.
        bool needsDecision = fix.ContainsKey(FixKeys.AddPort) && (fix.ContainsKey(FixKeys.Replacement) || fix.ContainsKey(FixKeys.Protocol));
        if (fix.Count == 0 || needsDecision || SourceOf(finding.Origin.File) is not { } source)
            return [];
        return [.. Replace(finding, source), .. SetKeys(finding, source), .. AddPort(finding), .. SelectLabels(finding, source)];
    }

    private IEnumerable<Correction> Replace(Finding finding, SourceText source)
    {
        if (!finding.Fix.TryGetValue(FixKeys.Replacement, out string? value) || ScalarAt(finding) is not { } node || ScalarText.Span(node, source) is not var (start, end))
            yield break;
        string written = source.Text[start..end];

        // Another key is one that is gone and one that is new.
        bool isKey = source.Text.AsSpan(end).TrimStart(' ').StartsWith(":");
        foreach (string text in ScalarText.Candidates(written, node.Value, value, ScalarText.IsJson(source)))
        {
            if (text != written)
                yield return new Correction(finding, [new TextEdit(source.Name, start, end, text)], $"{finding.Path}: {written} is now {text}") { Changes = isKey ? 2 : 1 };
        }
    }

    private static IEnumerable<Correction> SetKeys(Finding finding, SourceText source)
    {
        MapNode root = finding.Object.Root;
        if (root.Origin.File != source.Name)
            return [];
        MapNode? element = NodePath.Element(root, finding.Path);
        (string FixKey, MapNode? Map, string Key, bool AsFirst)[] keys =
        [
            (FixKeys.Protocol, element, "protocol", false),
            (FixKeys.PortName, element, "name", true),
            (FixKeys.ServiceType, finding.Object.Spec, "type", true),
        ];
        return keys
            .Where(key => key.Map is not null && finding.Fix.ContainsKey(key.FixKey))
            .Select(key => (key.Key, Value: finding.Fix[key.FixKey], Edit: MapEditor.Set(key.Map!, key.Key, finding.Fix[key.FixKey], source, key.AsFirst)))
            .Where(change => change.Edit is not null)
            .Select(change => new Correction(finding, [change.Edit!], $"{finding.Object}: {change.Key} is now {change.Value}"));
    }

    private IEnumerable<Correction> AddPort(Finding finding)
    {
        if (!finding.Fix.TryGetValue(FixKeys.AddPort, out string? port) || finding.Related.Count == 0)
            return [];
        Provenance.Origin place = finding.Related[0];
        if (SourceOf(place.File) is not { } source || NodeAt(place) is not MapNode container)
            return [];
        var item = new List<(string Key, string Value)> { ("containerPort", port) };
        bool isJson = ScalarText.IsJson(source);
        if (finding.Fix.TryGetValue(FixKeys.AddPortName, out string? name))
            item.Insert(0, ("name", ScalarText.Quoted(name, always: isJson)));
        if (finding.Fix.TryGetValue(FixKeys.AddPortProtocol, out string? protocol))
            item.Add(("protocol", ScalarText.Quoted(protocol, always: isJson)));

        // A container that declares no ports yet gets the list with the port, where it is written as a block.
        bool isBlock = source.Text[source.Span(container.Origin).Start] != '{';
        TextEdit? edit = container["ports"] is ListNode { Count: > 0 } ports ? ListEditor.Append(ports, item, source)
            : container["ports"] is null && isBlock ? MapEditor.Insert(container, "ports:\n" + ListEditor.Block(item), source)
            : null;
        return edit is null ? [] : [new Correction(finding, [edit], $"the container at {place.File}:{place.Line} declares port {port} now")];
    }

    private static IEnumerable<Correction> SelectLabels(Finding finding, SourceText source)
    {
        if (!finding.Fix.TryGetValue(FixKeys.Labels, out string? labels) || labels.Length == 0 || finding.Fix.ContainsKey(FixKeys.Replacement))
            return [];
        MapNode? map = NodePath.Find(finding.Object.Root, finding.Path) as MapNode ?? finding.Object.Spec?["selector"] as MapNode;
        if (map?["matchLabels"] is MapNode inner)
            map = inner;
        return map is not null && LabelsEditor.Replace(map, labels, source) is { } edit
            ? [new Correction(finding, [edit], $"{finding.Object} selects {labels} now") { Changes = map.Count + labels.Split(',').Length }]
            : [];
    }

    private static ScalarNode? ScalarAt(Finding finding) => NodePath.WithOrigin(finding.Object.Root, finding.Origin) as ScalarNode;

    private Node? NodeAt(Provenance.Origin origin) =>
        byName.GetValueOrDefault(origin.File)?.Objects
            .Where(root => root.Origin.Line <= origin.Line && root.Origin.EndLine >= origin.Line)
            .Select(root => NodePath.WithOrigin(root, origin))
            .FirstOrDefault(node => node is not null);

    private SourceText? SourceOf(string file) => byName.GetValueOrDefault(file)?.Source;
}
