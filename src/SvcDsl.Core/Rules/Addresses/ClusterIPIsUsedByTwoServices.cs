using SvcDsl.Provenance;
using SvcDsl.Rules.ServiceTypes;
using SvcDsl.Views;

namespace SvcDsl.Rules.Addresses;

internal sealed class ClusterIPIsUsedByTwoServices : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC3008",
        "Cluster address is used by two Services",
        Level.Error,
        "A cluster address belongs to one Service of the whole cluster, whatever the namespace; the second Service is rejected.");

    public override void Check(RuleContext context)
    {
        var first = new Dictionary<string, (ServiceView Service, Origin Origin)>(StringComparer.Ordinal);
        foreach (ServiceView service in context.Set.Services)
        {
            if (service.KnownType() is null or "ExternalName")
                continue;
            foreach ((string address, string text, Origin origin) in AddressesOf(service))
            {
                if (!first.TryGetValue(address, out (ServiceView Service, Origin Origin) other))
                    first.Add(address, (service, origin));
                else if (!service.MayBe(other.Service))
                    context.Report(Find(service, text, origin, other));
            }
        }
    }

    private Finding Find(ServiceView service, string text, Origin origin, (ServiceView Service, Origin Origin) other) => new(
        Info,
        service,
        "spec.clusterIPs",
        $"{service} asks for cluster IP {text}, which {other.Service} has already, so whichever comes second is rejected; choose another one, or leave it out and the cluster picks one",
        origin)
    {
        Related = [other.Origin],
    };

    /// <summary>The addresses as they are normally written, each once.</summary>
    private static IEnumerable<(string Address, string Text, Origin Origin)> AddressesOf(ServiceView service)
    {
        string? singular = null;
        if (service.Spec.Written("clusterIP") is { } single && IpSyntax.Parse(single.Value!)?.ToString() is { } address)
        {
            singular = address;
            yield return (address, single.Value!, single.Origin);
        }

        foreach (TextItem item in service.Spec.Texts("clusterIPs"))
        {
            if (IpSyntax.Parse(item.Text)?.ToString() is { } plural && plural != singular)
                yield return (plural, item.Text, item.Node.Origin);
        }
    }
}
