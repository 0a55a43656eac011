using System.Globalization;
using System.Net;
using SvcDsl.Router.Proxy;
using SvcDsl.Router.Store;
using SvcDsl.Views;

namespace SvcDsl.Router.Kubelet;

/// <summary>
/// The variables by which a pod finds Services without DNS (<c>FRONTEND_SERVICE_HOST</c> and so on), named after the ports in the
/// manifest, with the addresses and ports that are reachable on this machine.
/// </summary>
internal static class ServiceVariables
{
    public static IEnumerable<(string Name, string Value)> Of(StoredObject service, ReachableServices reachable)
    {
        var ports = reachable.OfClusterIP(service);
        if (ports.Count == 0)
            yield break;
        string prefix = Mangle(service.Name);
        yield return ($"{prefix}_SERVICE_HOST", ports[0].Endpoint.Address.ToString());
        yield return ($"{prefix}_SERVICE_PORT", Number(ports[0].Endpoint));
        foreach ((ServicePortView port, IPEndPoint endpoint) in ports.Where(item => item.Port.Name.IsKnown))
            yield return ($"{prefix}_SERVICE_PORT_{Mangle(port.Name.Value!)}", Number(endpoint));
        yield return ($"{prefix}_PORT", Url(ports[0].Port, ports[0].Endpoint));
        foreach ((ServicePortView port, IPEndPoint endpoint) in ports)
        {
            string name = $"{prefix}_PORT_{port.Port.Or(0)}_{port.Protocol.Or("TCP").ToUpperInvariant()}";
            yield return (name, Url(port, endpoint));
            yield return ($"{name}_PROTO", port.Protocol.Or("TCP").ToLowerInvariant());
            yield return ($"{name}_PORT", Number(endpoint));
            yield return ($"{name}_ADDR", endpoint.Address.ToString());
        }
    }

    private static string Mangle(string name)
    {
        string mangled = name.ToUpperInvariant().Replace('-', '_').Replace('.', '_');
        return char.IsAsciiDigit(mangled[0]) ? "_" + mangled : mangled;
    }

    private static string Url(ServicePortView port, IPEndPoint endpoint) => $"{port.Protocol.Or("TCP").ToLowerInvariant()}://{endpoint}";

    private static string Number(IPEndPoint endpoint) => endpoint.Port.ToString(CultureInfo.InvariantCulture);
}
