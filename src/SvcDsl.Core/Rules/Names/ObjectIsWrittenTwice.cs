using SvcDsl.Views;

namespace SvcDsl.Rules.Names;

internal sealed class ObjectIsWrittenTwice : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC4001",
        "Object is written twice",
        Level.Error,
        "Two objects with the same kind, namespace and name are one object in the cluster: the last one applied wins, silently.");

    public override void Check(RuleContext context)
    {
        var seen = new Dictionary<(string Group, string Kind, string Namespace, string Name), ObjectView>();
        foreach (ObjectView o in context.Set.Objects)
        {
            if (!o.Name.IsKnown || o.NamespaceKey is not { } ns || o.Kind.Length == 0 || o.Root.String("apiVersion").IsUnknown)
                continue;
            var key = (ApiGroup.Of(o.ApiVersion), o.Kind, ns, o.Name.Value!);
            if (seen.TryGetValue(key, out ObjectView? first))
                context.Report(Find(o, first));
            else
                seen.Add(key, o);
        }
    }

    private Finding Find(ObjectView o, ObjectView first) => new(
        Info,
        o,
        "metadata.name",
        $"{o} is written twice, so the one that is applied last silently replaces the other; rename or remove one",
        o.Origin)
    {
        Related = [first.Origin],
    };
}
