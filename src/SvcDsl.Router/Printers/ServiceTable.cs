using SvcDsl.Router.Proxy;
using SvcDsl.Router.Store;
using SvcDsl.Views;

namespace SvcDsl.Router.Printers;

/// <summary>The columns of <c>get services</c>.</summary>
internal static class ServiceTable
{
    public static readonly string[] Columns = ["NAME", "TYPE", "CLUSTER-IP", "EXTERNAL-IP", "PORT(S)", "AGE"];
    public static readonly string[] WideColumns = [.. Columns, "SELECTOR"];

    public static IReadOnlyList<string> Row(StoredObject stored, PrintContext context)
    {
        var service = new ServiceView(stored.Root);
        List<string> cells =
        [
            stored.Name,
            service.Type.Or("ClusterIP"),
            ClusterIP(service, context),
            ExternalIP(stored, service, context),
            Ports(stored, service, context),
            context.AgeOf(stored),
        ];
        if (context.IsWide)
            cells.Add(PrintContext.OrNone(service.Selector.ToString()));
        return cells;
    }

    private static string ClusterIP(ServiceView service, PrintContext context) =>
        service.IsOfType("ExternalName") ? PrintContext.None : context.Reachable(service.ClusterIP.Or(PrintContext.None));

    private static string ExternalIP(StoredObject stored, ServiceView service, PrintContext context)
    {
        if (service.IsOfType("ExternalName"))
            return service.ExternalName.Or("");
        IEnumerable<string> ingress = service.IsOfType("LoadBalancer")
            ? stored.Status.MapAt("loadBalancer").MapsAt("ingress").Select(item => item.String("ip").Or(""))
            : [];
        List<string> addresses = [.. ingress.Concat(service.ExternalIPs).Select(context.Reachable)];
        if (addresses.Count > 0)
            return string.Join(",", addresses);
        return service.IsOfType("LoadBalancer") ? "<pending>" : PrintContext.None;
    }

    private static string Ports(StoredObject stored, ServiceView service, PrintContext context)
    {
        Dictionary<string, int> reachable = Frontend.Of(stored).Where(frontend => frontend.Kind == FrontendKind.ClusterIP)
            .ToDictionary(frontend => frontend.Port.Path, frontend => frontend.Reachable(context.Transport).Port);
        return PrintContext.OrNone(string.Join(",", service.Ports.Select(port =>
        {
            int number = reachable.GetValueOrDefault(port.Path, port.Port.Or(0));
            string nodePort = port.NodePort.Or(0) == 0 ? "" : $":{port.NodePort.Value}";
            return $"{number}{nodePort}/{port.Protocol.Or("TCP")}";
        })));
    }
}
