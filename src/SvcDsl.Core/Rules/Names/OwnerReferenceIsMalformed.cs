using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Views;

namespace SvcDsl.Rules.Names;

internal sealed class OwnerReferenceIsMalformed : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC4006",
        "Owner reference is malformed",
        Level.Error,
        "The API server rejects an owner without apiVersion, kind, name and uid, an Event as an owner, and two owners that both control the object.");

    public override void Check(RuleContext context)
    {
        foreach (ObjectView o in context.Set.Objects)
        {
            Origin? controller = null;
            foreach ((MapNode owner, int i) in o.Metadata.IndexedMapsAt("ownerReferences"))
            {
                string path = $"metadata.ownerReferences[{i}]";
                foreach (string field in (string[])["apiVersion", "kind", "name", "uid"])
                    CheckField(context, o, owner, field, $"{path}.{field}");
                if (owner.String("kind") is { IsKnown: true, Value: "Event" } kind && owner.String("apiVersion").Or("") == "v1")
                    context.Report(new Finding(Info, o, path, $"{o} is owned by an Event, which can own nothing, so the API server rejects it; remove the owner", kind.Origin));
                if (owner.Bool("controller") is not { IsKnown: true, Value: true } controls)
                    continue;
                if (controller is not null)
                    context.Report(OfSecondController(o, controls.Origin, controller));
                controller ??= controls.Origin;
            }
        }
    }

    private void CheckField(RuleContext context, ObjectView o, MapNode owner, string field, string path)
    {
        Field<string> value = owner.String(field);
        bool isMissing = value.IsMissing || (value.IsKnown && value.Value!.Length == 0);
        bool hasVersion = field != "apiVersion" || !value.IsKnown || !value.Value!.EndsWith("/", StringComparison.Ordinal);
        if (!isMissing && hasVersion && value.State != FieldState.Wrong)
            return;
        string problem = isMissing ? $"no {field}" : hasVersion ? $"a {field} that is no string" : $"the apiVersion '{value.Value}', which has no version";
        context.Report(new Finding(
            Info, o, path, $"An owner of {o} has {problem}, so the API server rejects it; an owner needs apiVersion, kind, name and uid", value.Node is null || isMissing ? owner.Origin : value.Origin));
    }

    private Finding OfSecondController(ObjectView o, Origin origin, Origin first) => new(
        Info,
        o,
        "metadata.ownerReferences",
        $"{o} has two owners with controller: true, so the API server rejects it; only one can control it",
        origin)
    {
        Related = [first],
    };
}
