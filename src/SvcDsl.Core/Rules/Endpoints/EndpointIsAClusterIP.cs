using SvcDsl.Nodes;
using SvcDsl.Rules.Addresses;
using SvcDsl.Views;

namespace SvcDsl.Rules.Endpoints;

internal sealed class EndpointIsAClusterIP : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC6018",
        "Endpoint is the cluster IP of a Service",
        Level.Error,
        "A cluster IP is no machine but a rule on each node, and such rules are not applied twice, so connections to the endpoint go nowhere.");

    public override void Check(RuleContext context)
    {
        Dictionary<string, ServiceView>? services = null;
        foreach (EndpointGroup group in EndpointGroup.In(context.Set))
        {
            foreach (EndpointAddress address in group.Addresses)
            {
                if (address.Text is not { } text || IpSyntax.Parse(text) is not { } ip || !(services ??= ByAddress(context.Set)).TryGetValue(ip.ToString(), out ServiceView? service))
                    continue;
                context.Report(new Finding(
                    Info,
                    group.Object,
                    address.Path,
                    $"The address '{text}' of {group.Object} is the cluster IP of {service}, and a Service cannot lead to another one, so connections go nowhere; write the addresses behind it, or let the clients use {service}",
                    address.Origin)
                {
                    Related = [service.ClusterIP.Node?.Origin ?? service.Origin],
                });
            }
        }
    }

    private static Dictionary<string, ServiceView> ByAddress(ObjectSet set)
    {
        var services = new Dictionary<string, ServiceView>(StringComparer.Ordinal);
        foreach (ServiceView service in set.Services)
        {
            IEnumerable<string> addresses = service.Spec.ListAt("clusterIPs")?.OfType<ScalarNode>().Select(item => item.Value).OfType<string>() ?? [];
            foreach (string text in addresses.Append(service.ClusterIP.Or("")))
            {
                if (IpSyntax.Parse(text) is { } ip)
                    services[ip.ToString()] = service;
            }
        }

        return services;
    }
}
