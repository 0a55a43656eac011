using SvcDsl.Views;

namespace SvcDsl.Rules.ServiceTypes;

internal sealed class ServiceTypeIsUnknown : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC5001",
        "Service type does not exist",
        Level.Error,
        "A Service is a ClusterIP, a NodePort, a LoadBalancer or an ExternalName, in exactly this spelling; the API server rejects everything else.");

    public override void Check(RuleContext context)
    {
        foreach (ServiceView service in context.Set.Services)
        {
            if (service.Spec.Written("type") is { } type && !ServiceFacts.Types.Has(type.Value!))
            {
                context.Report(new Finding(
                    Info, service, "spec.type", $"The type '{type.Value}' of {service} does not exist, so the API server rejects it; {Advice(type.Value!)}", type.Origin)
                {
                    Fix = ServiceFacts.Types.Fix(type.Value!),
                });
            }
        }
    }

    private static string Advice(string type) =>
        type is "Headless" or "headless" ? "write type: ClusterIP and clusterIP: None" : ServiceFacts.Types.Advice(type);
}
