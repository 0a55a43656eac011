using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Views;

namespace SvcDsl.Rules.References;

internal sealed class ConfigMapIsMalformed : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC7070",
        "ConfigMap is malformed",
        Level.Error,
        "The API server rejects ConfigMaps whose keys are no file names, whose values are no strings, or that hold more than 1 MiB.");

    public override void Check(RuleContext context)
    {
        foreach (ObjectView map in context.Set.Index.Of("", "ConfigMap"))
        {
            long bytes = 0;
            foreach (MapEntry entry in (IEnumerable<MapEntry>?)map.Root.MapAt("data") ?? [])
            {
                CheckKey(context, map, entry, "data");
                if (DataMap.NoString(entry.Value) is { } kind)
                    Report(context, map, $"data[{entry.Name}]", $"The value of key '{entry.Name}' of {map} is {kind}, and only strings are allowed", kind is "a map" or "a list" ? "write it as text, behind '|'" : "write it in quotes", entry.Value.Origin);
                else if (entry.Value is ScalarNode { Value: string text })
                    bytes += DataMap.BytesOf(text);
            }

            foreach (MapEntry entry in (IEnumerable<MapEntry>?)map.Root.MapAt("binaryData") ?? [])
            {
                CheckKey(context, map, entry, "binaryData");
                if (entry.Key.IsKnown && map.Root.MapAt("data")?[entry.Name] is not null)
                    Report(context, map, $"binaryData[{entry.Name}]", $"{map} has the key '{entry.Name}' in both data and binaryData", "remove one", entry.Key.Origin);
                if (entry.Value is not ScalarNode { Value: string text } || DataMap.IsPlaceholder(text))
                    continue;
                if (DataMap.Decode(text) is { } decoded)
                    bytes += decoded.Length;
                else
                    Report(context, map, $"binaryData[{entry.Name}]", $"The binaryData '{entry.Name}' of {map} is no base64", "encode it, or write it under data", entry.Value.Origin);
            }

            if (bytes > DataMap.MaxBytes)
                Report(context, map, "data", $"{map} holds {bytes} bytes where {DataMap.MaxBytes} are allowed", "divide it, or put the data into a volume", map.Origin);
        }
    }

    private void CheckKey(RuleContext context, ObjectView map, MapEntry entry, string field)
    {
        if (entry.Key.IsKnown && DataMap.ProblemOfKey(entry.Name) is { } problem)
            Report(context, map, $"{field}[{entry.Name}]", $"The key '{entry.Name}' of {map} {problem}", "choose another one", entry.Key.Origin);
    }

    private void Report(RuleContext context, ObjectView map, string path, string what, string advice, Origin origin) =>
        context.Report(new Finding(Info, map, path, $"{what}, so the API server rejects it; {advice}", origin));
}
