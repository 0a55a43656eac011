using SvcDsl.Views;

namespace SvcDsl.Rules.Names;

/// <summary>On create, the API server takes the namespace away before it would reject it, so this is no error.</summary>
internal sealed class NamespaceOnAClusterScopedKind : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC4004",
        "Namespace on a kind that belongs to none",
        Level.Warning,
        "The object is there once for the whole cluster, so the namespace is dropped, and two namespaces do not make two objects.");

    public override void Check(RuleContext context)
    {
        foreach (ObjectView o in context.Set.Objects)
        {
            if (!o.Namespace.IsKnown || o.Namespace.Value!.Length == 0 || o.Root.String("apiVersion").IsUnknown || !KindScopes.IsClusterScoped(ApiGroup.Of(o.ApiVersion), o.Kind))
                continue;
            context.Report(new Finding(
                Info,
                o,
                "metadata.namespace",
                $"{o.Kind} '{o.NameText}' has the namespace '{o.Namespace.Value}', but a {o.Kind} belongs to none, so it is there once for the whole cluster; remove the namespace",
                o.Namespace.Origin));
        }
    }
}
