using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.ServiceTypes;

internal sealed class TopologyAnnotationsDiffer : Rule
{
    private const string Mode = "service.kubernetes.io/topology-mode";
    private const string Hints = "service.kubernetes.io/topology-aware-hints";

    public override RuleInfo Info { get; } = new(
        "SVC5017",
        "Topology annotation is outdated",
        Level.Error,
        "The annotation topology-aware-hints is the deprecated name of topology-mode; the API server rejects a Service that has both with different values.");

    public override void Check(RuleContext context)
    {
        foreach (ServiceView service in context.Set.Services)
        {
            MapNode? annotations = service.Metadata.MapAt("annotations");
            Field<string> mode = annotations.String(Mode);
            Field<string> hints = annotations.String(Hints);
            if (!hints.IsKnown)
                continue;
            if (mode.IsKnown && mode.Value != hints.Value)
                context.Report(OfContradiction(service, mode, hints));
            else if (mode.IsMissing)
                context.Report(OfOldName(service, hints));
        }
    }

    private Finding OfContradiction(ServiceView service, Field<string> mode, Field<string> hints) => new(
        Info,
        service,
        $"metadata.annotations[{Mode}]",
        $"{service} has topology-mode '{mode.Value}' and topology-aware-hints '{hints.Value}', so the API server rejects it; remove topology-aware-hints, which is deprecated",
        hints.Origin)
    {
        Related = [mode.Origin],
    };

    private Finding OfOldName(ServiceView service, Field<string> hints) => new(
        Info,
        service,
        $"metadata.annotations[{Hints}]",
        $"{service} has the annotation topology-aware-hints, which is deprecated; write it as {Mode}",
        hints.Origin)
    {
        Level = Level.Info,
    };
}
