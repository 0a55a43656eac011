using SvcDsl.Nodes;
using SvcDsl.Rules.Names;
using SvcDsl.Views;

namespace SvcDsl.Rules.Endpoints;

internal sealed class EndpointHintIsMalformed : Rule
{
    private const int MaxHints = 8;

    public override RuleInfo Info { get; } = new(
        "SVC6006",
        "Hint of an endpoint is malformed",
        Level.Error,
        "The API server rejects more than 8 zones or nodes as hints for an endpoint, one that is named twice, and a name that is no label value.");

    public override void Check(RuleContext context)
    {
        foreach (EndpointGroup slice in EndpointGroup.In(context.Set))
        {
            if (!slice.IsSlice)
                continue;
            foreach ((MapNode entry, string path) in slice.Entries)
            {
                Check(context, slice, entry.MapAt("hints"), "forZones", $"{path}.hints.forZones");
                Check(context, slice, entry.MapAt("hints"), "forNodes", $"{path}.hints.forNodes");
            }
        }
    }

    private void Check(RuleContext context, EndpointGroup slice, MapNode? hints, string field, string path)
    {
        if (hints.ListAt(field) is not { } list)
            return;
        if (list.Count > MaxHints)
        {
            context.Report(new Finding(Info, slice.Object, path, $"An endpoint of {slice.Object} has {list.Count} {field} where {MaxHints} are allowed, so the API server rejects it; remove some", list[MaxHints].Origin));
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach ((MapNode hint, int i) in hints.IndexedMapsAt(field))
        {
            Field<string> name = hint.String("name");
            if (!name.IsKnown)
                continue;
            if (!seen.Add(name.Value!))
                context.Report(new Finding(Info, slice.Object, $"{path}[{i}].name", $"An endpoint of {slice.Object} has '{name.Value}' twice in {field}, so the API server rejects it; remove one", name.Origin));
            else if (NameSyntax.LabelValue(name.Value!) is { } problem)
                context.Report(new Finding(Info, slice.Object, $"{path}[{i}].name", $"The name '{name.Value}' in {field} of {slice.Object} {problem}, so the API server rejects it; write the name as the nodes have it", name.Origin));
        }
    }
}
