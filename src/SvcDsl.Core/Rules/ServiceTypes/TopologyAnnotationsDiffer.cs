using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.ServiceTypes;

internal sealed class TopologyAnnotationsDiffer : Rule
{
    private const string Mode = "service.kubernetes.io/topology-mode";
    private const string Hints = "service.kubernetes.io/topology-aware-hints";

    public override RuleInfo Info { get; } = new(
        "SVC5017",
        "Topology annotations contradict each other",
        Level.Error,
        "The annotations topology-mode and topology-aware-hints are two names of one setting; the API server rejects a Service where they differ.");

    public override void Check(RuleContext context)
    {
        foreach (ServiceView service in context.Set.Services)
        {
            MapNode? annotations = service.Metadata.MapAt("annotations");
            Field<string> mode = annotations.String(Mode);
            Field<string> hints = annotations.String(Hints);
            if (!mode.IsKnown || !hints.IsKnown || mode.Value == hints.Value)
                continue;
            context.Report(new Finding(
                Info,
                service,
                $"metadata.annotations[{Mode}]",
                $"{service} has topology-mode '{mode.Value}' and topology-aware-hints '{hints.Value}', so the API server rejects it; remove topology-aware-hints, which is deprecated",
                hints.Origin)
            {
                Related = [mode.Origin],
            });
        }
    }
}
