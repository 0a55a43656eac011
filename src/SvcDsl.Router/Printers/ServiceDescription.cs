using System.Text;
using SvcDsl.Router.Proxy;
using SvcDsl.Router.Store;
using SvcDsl.Router.Transport;
using SvcDsl.Views;

namespace SvcDsl.Router.Printers;

/// <summary>The text of <c>describe service</c>: the Service, where it is reachable, its endpoints, and the pods that are none yet.</summary>
internal sealed class ServiceDescription(StoredObject stored, PrintContext context, ClusterEvents events, ServiceProxy proxy)
{
    private const int NameWidth = 28;

    private readonly StringBuilder text = new();
    private readonly ServiceView service = new(stored.Root);

    public string Print()
    {
        Line("Name", stored.Name);
        Line("Namespace", stored.Namespace);
        Line("Labels", PrintContext.OrNone(service.Labels.ToString()));
        Line("Selector", PrintContext.OrNone(service.Selector.ToString()));
        Line("Type", service.Type.Or("ClusterIP"));
        if (service.IsOfType("ExternalName"))
            Line("External Name", service.ExternalName.Or(""));
        else
            Line("IP", service.IsHeadless ? "None" : context.Reachable(service.ClusterIP.Or("")));
        foreach (ServicePortView port in service.Ports)
            PrintPort(port);
        Line("Session Affinity", service.Spec.String("sessionAffinity").Or("None"));
        PrintPolicies();
        PrintPods();
        PrintEvents();
        return text.ToString();
    }

    private void PrintPort(ServicePortView port)
    {
        string protocol = port.Protocol.Or("TCP");
        Line("Port", $"{port.Name.Or("<unset>")}  {port.Port.Or(0)}/{protocol}");
        Line("TargetPort", $"{port.TargetPort.Or(new IntOrName(port.Port.Or(0), null))}/{protocol}");
        if (port.NodePort.Or(0) != 0)
            Line("NodePort", $"{port.Name.Or("<unset>")}  {port.NodePort.Value}/{protocol}");
        foreach (Frontend frontend in Frontend.Of(stored).Where(frontend => frontend.IsRouted && frontend.Port.Path == port.Path))
            Line("Reachable", $"{frontend.Reachable(context.Transport)} ({frontend.Kind})");
        IReadOnlyList<string> addresses = context.Store.Get(stored.Key with { Kind = "Endpoints" }) is { } endpoints
            ? EndpointsTable.Addresses(endpoints.Root, context, port.Name.Or(""))
            : [];
        Line("Endpoints", string.Join(",", addresses));
        var key = new ServicePortKey(stored.Key, port.Name.Or(""), protocol);
        foreach (Endpoint endpoint in proxy.Routes.Where(route => route.Key == key).SelectMany(route => route.Endpoints))
            Line("", $"{endpoint.Target}  {endpoint.Pod}  connections: {endpoint.ActiveConnections} open, {endpoint.TotalConnections} in all");
        long dropped = proxy.Listeners.OfType<UdpFrontend>().Where(frontend => frontend.Definition.RouteKey == key).Sum(frontend => frontend.Dropped);
        if (dropped > 0)
            Line("Dropped", $"{dropped} datagrams");
    }

    private void PrintPolicies()
    {
        foreach ((string name, string field) in ((string, string)[])[("External Traffic Policy", "externalTrafficPolicy"), ("Internal Traffic Policy", "internalTrafficPolicy")])
        {
            if (service.Spec.String(field) is { IsKnown: true } policy)
                Line(name, policy.Value!);
        }

        if (HealthChecks.PortOf(stored) is { } healthCheck)
            Line("HealthCheck NodePort", $"{healthCheck} ({context.Transport.Map(ClusterTransport.NodeAddress, healthCheck)})");
        if (SourceRanges.Of(stored) is { } ranges)
            Line("LoadBalancer Source Ranges", string.Join(",", ranges));
    }

    private void PrintPods()
    {
        if (service.Selector.IsEmpty)
            return;
        List<PodView> pods = [.. context.Store.List("Pod").Where(pod => pod.Namespace == stored.Namespace && service.Selector.Selects(pod.Labels) == true).Select(pod => new PodView(pod))];
        if (pods.Count == 0)
            Line("Not Ready", $"no pod has the labels {service.Selector}");
        foreach (PodView pod in pods.Where(pod => !pod.IsReady))
            Line("Not Ready", Readiness.Why(pod).ReplaceLineEndings("\n" + new string(' ', NameWidth)));
        foreach (PodView pod in pods)
        {
            foreach (ServicePortView port in service.Ports.Where(port => !Controllers.PortSet.Resolve(service, pod).Any(found => found.Name == port.Name.Or(""))))
                Line("Not Served", $"{pod.Name} has no {port.Protocol.Or("TCP")} port named '{port.TargetPort.Value}' for port {port}");
        }
    }

    private void PrintEvents()
    {
        IReadOnlyList<ClusterEvent> recent = events.Of(stored.Key);
        Line("Events", recent.Count == 0 ? PrintContext.None : "");
        foreach (ClusterEvent item in recent)
            text.Append($"  {(item.IsWarning ? "Warning" : "Normal")}  {item.Reason}  {Age.Of(context.Now - item.Time)}  {item.Message.ReplaceLineEndings("\n    ")}\n");
    }

    private void Line(string name, string value) => text.Append($"{(name.Length == 0 ? "" : name + ":").PadRight(NameWidth)}{value}".TrimEnd()).Append('\n');
}
