using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.Names;

internal sealed class FinalizerIsMalformed : Rule
{
    private const string Orphan = "orphan";
    private const string Foreground = "foregroundDeletion";

    /// <summary>Finalizers of Kubernetes itself, which need no prefix.</summary>
    private static readonly HashSet<string> WithoutPrefix = new(StringComparer.Ordinal) { "kubernetes", Orphan, Foreground };

    /// <summary>The API groups whose objects are checked for a prefix; operators' own kinds need none.</summary>
    private static readonly HashSet<string> Groups = new(StringComparer.Ordinal)
    {
        "", "apps", "batch", "autoscaling", "policy", "networking.k8s.io", "discovery.k8s.io", "storage.k8s.io", "scheduling.k8s.io", "rbac.authorization.k8s.io",
    };

    public override RuleInfo Info { get; } = new(
        "SVC4007",
        "Finalizer is malformed",
        Level.Error,
        "The API server rejects finalizers without a prefix such as example.com/, and ones that exclude each other.");

    public override void Check(RuleContext context)
    {
        foreach (ObjectView o in context.Set.Objects)
        {
            if (o.Metadata.ListAt("finalizers") is not { } finalizers)
                continue;
            bool isOurs = o.Root.String("apiVersion").IsKnown && Groups.Contains(ApiGroup.Of(o.ApiVersion));
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (int i = 0; i < finalizers.Count; i++)
            {
                if (finalizers[i] is not ScalarNode { Value: string name } node)
                    continue;
                Check(context, o, node, name, i, isOurs);
                seen.Add(name);
                if (name is Orphan or Foreground && seen.Contains(Orphan) && seen.Contains(Foreground))
                    context.Report(new Finding(Info, o, "metadata.finalizers", $"{o} has the finalizers {Orphan} and {Foreground}, which exclude each other, so the API server rejects it; keep one", node.Origin));
            }
        }
    }

    private void Check(RuleContext context, ObjectView o, ScalarNode node, string name, int index, bool isOurs)
    {
        if (NameSyntax.QualifiedName(name) is { } problem)
        {
            context.Report(new Finding(
                Info, o, "metadata.finalizers", $"The finalizer '{name}' of {o} {problem.Replace("label name", "finalizer name")}, so the API server rejects it; write a name such as example.com/cleanup", node.Origin));
        }
        else if (isOurs && name.IndexOf('/') < 0 && !WithoutPrefix.Contains(name))
        {
            context.Report(new Finding(
                Info, o, $"metadata.finalizers[{index}]", $"The finalizer '{name}' of {o} has no prefix, so the API server rejects it; write a name such as example.com/{name}", node.Origin));
        }
    }
}
