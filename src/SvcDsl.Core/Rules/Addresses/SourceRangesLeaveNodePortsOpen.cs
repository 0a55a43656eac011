using SvcDsl.Nodes;
using SvcDsl.Rules.ServiceTypes;
using SvcDsl.Views;

namespace SvcDsl.Rules.Addresses;

internal sealed class SourceRangesLeaveNodePortsOpen : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC3013",
        "Source ranges leave the node ports open",
        Level.Info,
        "Source ranges are kept by the load balancer, if its provider supports them; a LoadBalancer Service also has node ports, which let everybody in.");

    public override void Check(RuleContext context)
    {
        foreach (ServiceView service in context.Set.Services)
        {
            Field<bool> allocates = service.Spec.Bool("allocateLoadBalancerNodePorts");
            bool hasNodePorts = allocates.IsMissing || allocates is { IsKnown: true, Value: true };
            if (service.KnownType() != "LoadBalancer" || !hasNodePorts || Place(service) is not { } place)
                continue;
            context.Report(new Finding(
                Info,
                service,
                place == SourceRanges.FieldOf(service) ? SourceRanges.FieldPath : SourceRanges.AnnotationPath,
                $"{service} lets only some clients through its load balancer, but its node ports let in everybody who reaches a node; close them in a firewall, or write allocateLoadBalancerNodePorts: false where the provider needs none",
                place.Origin));
        }
    }

    /// <summary>Where the ranges stand; null when there are none, or when everybody is let in on purpose.</summary>
    private static Node? Place(ServiceView service)
    {
        if (SourceRanges.Of(service).All(range => CidrSyntax.Parse(range.Text) is null or { PrefixLength: 0 }))
            return null;
        return SourceRanges.FieldOf(service) ?? SourceRanges.AnnotationOf(service).Node;
    }
}
