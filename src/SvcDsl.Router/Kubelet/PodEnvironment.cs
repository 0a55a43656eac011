using System.Globalization;
using System.Net;
using SvcDsl.Nodes;
using SvcDsl.Router.Proxy;
using SvcDsl.Router.Store;
using SvcDsl.Router.Transport;
using SvcDsl.Views;

namespace SvcDsl.Router.Kubelet;

/// <summary>Builds a container's environment, by Kubernetes' rules and with what a program needs to find its place on this machine.</summary>
internal sealed class PodEnvironment(
    ObjectStore store,
    ClusterTransport transport,
    ReachableServices reachable,
    Func<MapNode, ReachableServices, string?>? renderEnv)
{
    /// <exception cref="LaunchException">A value comes from something that does not exist here.</exception>
    public IReadOnlyDictionary<string, string> Build(PodView pod, IPAddress podIP, ContainerView container)
    {
        Dictionary<string, string> services = ServicesFor(pod);
        Dictionary<string, string> written = [];
        foreach (MapNode entry in container.Env)
        {
            if (ValueOf(entry, pod, podIP, container, name => written.GetValueOrDefault(name) ?? services.GetValueOrDefault(name)) is { } value)
                written[entry.String("name").Or("")] = value;
        }

        // Later ones fill only the names that are still free.
        Dictionary<string, string> result = written;
        foreach ((string name, string value) in Identity(pod, podIP, container).Concat(services.Select(pair => (pair.Key, pair.Value))))
            result.TryAdd(name, value);
        foreach ((string name, string value) in InheritedEnvironment.Read())
            result.TryAdd(name, value);
        return result;
    }

    /// <summary>The TCP ports of a container where they are to be listened on.</summary>
    public IEnumerable<(ContainerPortView Port, IPEndPoint Endpoint)> TcpPorts(IPAddress podIP, ContainerView container) => PortsOf("TCP", podIP, container);

    /// <summary>The UDP ports of a container where they are to be listened on.</summary>
    public IEnumerable<(ContainerPortView Port, IPEndPoint Endpoint)> UdpPorts(IPAddress podIP, ContainerView container) => PortsOf("UDP", podIP, container);

    private IEnumerable<(ContainerPortView Port, IPEndPoint Endpoint)> PortsOf(string protocol, IPAddress podIP, ContainerView container) =>
        container.Ports.Where(port => port.Protocol.Or("TCP") == protocol && port.ContainerPort.IsKnown)
            .Select(port => (port, transport.Map(podIP, port.ContainerPort.Value)));

    private Dictionary<string, string> ServicesFor(PodView pod)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!pod.Object.Spec.Bool("enableServiceLinks").Or(true))
            return variables;
        foreach (StoredObject service in store.List("Service").Where(service => service.Namespace == pod.Namespace))
        {
            foreach ((string name, string value) in ServiceVariables.Of(service, reachable))
                variables[name] = value;
        }

        return variables;
    }

    private List<(string Name, string Value)> Identity(PodView pod, IPAddress podIP, ContainerView container)
    {
        List<(string, string)> variables =
        [
            ("POD_IP", transport.Map(podIP).ToString()), ("POD_NAME", pod.Name), ("POD_NAMESPACE", pod.Namespace), ("HOSTNAME", pod.Name),
        ];
        List<IPEndPoint> ports = [.. TcpPorts(podIP, container).Select(item => item.Endpoint)];
        if (ports.Concat(UdpPorts(podIP, container).Select(item => item.Endpoint)).FirstOrDefault() is { } first)
            variables.Add(("PORT", first.Port.ToString(CultureInfo.InvariantCulture)));
        if (ports.Count > 0)
            variables.Add(("ASPNETCORE_URLS", string.Join(";", ports.Select(port => $"http://{port}"))));

        return variables;
    }

    private string? ValueOf(MapNode entry, PodView pod, IPAddress podIP, ContainerView container, Func<string, string?> lookup)
    {
        if (renderEnv?.Invoke(entry, reachable) is { } rendered)
            return rendered;
        if (entry.MapAt("valueFrom") is not { } source)
            return VariableExpansion.Expand((entry["value"] as ScalarNode)?.ToString() is { } text && entry["value"] is ScalarNode { IsNull: false } ? text : "", lookup);
        string where = $"Pod '{pod.Name}', container '{container.Name.Or("")}': env '{entry.String("name").Or("")}'";
        if (source.MapAt("fieldRef") is { } field)
            return FieldOf(field.String("fieldPath").Or(""), pod, podIP, where);
        return KeyOf(source.MapAt("configMapKeyRef"), "ConfigMap", pod, where, lookup: (root, key) => root.MapAt("data").String(key))
            ?? KeyOf(source.MapAt("secretKeyRef"), "Secret", pod, where, lookup: SecretValue);
    }

    private string FieldOf(string path, PodView pod, IPAddress podIP, string where)
    {
        MapNode? metadata = pod.Object.Root.MapAt("metadata");
        return path switch
        {
            "status.podIP" => transport.Map(podIP).ToString(),
            "status.hostIP" => transport.Map(ClusterTransport.NodeAddress).ToString(),
            "metadata.name" => pod.Name,
            "metadata.namespace" => pod.Namespace,
            "metadata.uid" => pod.Object.Uid,
            "spec.nodeName" => pod.Object.Spec.String("nodeName").Or(NodeAgent.NodeName),
            "spec.serviceAccountName" => pod.Object.Spec.String("serviceAccountName").Or("default"),
            _ when path.StartsWith("metadata.labels['", StringComparison.Ordinal) => metadata.MapAt("labels").String(path[17..^2]).Or(""),
            _ when path.StartsWith("metadata.annotations['", StringComparison.Ordinal) => metadata.MapAt("annotations").String(path[22..^2]).Or(""),
            _ => throw new LaunchException("CreateContainerConfigError", $"{where}: fieldPath '{path}' is not known here. Use status.podIP, status.hostIP, metadata.name, metadata.namespace, metadata.uid, metadata.labels['…'], metadata.annotations['…'], spec.nodeName or spec.serviceAccountName."),
        };
    }

    private string? KeyOf(MapNode? reference, string kind, PodView pod, string where, Func<MapNode, string, Field<string>> lookup)
    {
        if (reference is null)
            return null;
        string name = reference.String("name").Or(""), key = reference.String("key").Or("");
        if (store.Get(new ObjectKey(kind, pod.Namespace, name)) is { } stored && lookup(stored.Root, key) is { IsKnown: true } value)
            return value.Value;
        if (reference.Bool("optional").Or(false))
            return null;
        throw new LaunchException("CreateContainerConfigError", $"{where} takes key '{key}' of {kind} '{name}', which the manifest does not have. Add it to the manifest, or mark the reference optional.");
    }

    private static Field<string> SecretValue(MapNode root, string key)
    {
        Field<string> plain = root.MapAt("stringData").String(key);
        if (plain.IsKnown || root.MapAt("data").String(key) is not { IsKnown: true } encoded)
            return plain;
        return Field<string>.Known(System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(encoded.Value!)), encoded.Node!);
    }
}
