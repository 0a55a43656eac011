using System.Net;
using System.Net.Sockets;
using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Router.Store;
using SvcDsl.Views;

namespace SvcDsl.Router.Controllers;

/// <summary>
/// Gives Services what the API server gives them: cluster IPs, node ports, load balancer addresses. What is written is honoured first.
/// The rest follows from the cluster's and the Service's names, so a Service keeps its addresses from run to run.
/// </summary>
/// <param name="cluster">The cluster's name.</param>
/// <param name="hasLoadBalancer">Whether there is a cloud that gives load balancers addresses; without one they wait for ever.</param>
internal sealed class ServiceAllocator(string cluster, bool hasLoadBalancer = true)
{
    private const int FirstDynamicNodePort = 30086; // 30000 to 30085 is Kubernetes' band for ports that people choose.
    private const int LastNodePort = 32767;

    private readonly HashSet<IPAddress> addresses = [];
    private readonly Dictionary<(string Protocol, int Port), ObjectKey> nodePorts = [];

    /// <summary>Completes all Services of a set; other objects come back as they are.</summary>
    /// <exception cref="UserErrorException">Two Services ask for the same address or node port, or an address is none.</exception>
    public IReadOnlyList<MapNode> Complete(IReadOnlyList<MapNode> roots)
    {
        var copies = roots.Select(root => (MapNode)root.Clone()).ToList();
        var services = copies.Where(root => root.String("kind").Or("") == "Service").Select(root => new ServiceView(root)).ToList();
        services.ForEach(Reserve);
        services.ForEach(Assign);
        return copies;
    }

    private void Reserve(ServiceView service)
    {
        if (service.ClusterIP is { IsKnown: true, Value: not ("None" or "") } written)
        {
            if (!IPAddress.TryParse(written.Value, out IPAddress? address) || address.AddressFamily != AddressFamily.InterNetwork)
                throw new UserErrorException($"{service}: spec.clusterIP is '{written.Value}', which is not an IPv4 address. The local cluster has IPv4 only: write one of 10.96.0.0/16, or leave the field out.");
            if (!addresses.Add(address))
                throw new UserErrorException($"{service}: spec.clusterIP {address} is taken by another Service. Choose another address, or leave the field out.");
        }

        CheckNumbers(service);
        foreach (ServicePortView port in service.Ports.Where(port => port.NodePort.IsKnown && port.NodePort.Value != 0))
            Reserve(service, $"{port.Path}.nodePort", port.Protocol.Or("TCP"), port.NodePort.Value);
        if (NeedsHealthCheck(service) && service.Spec.Int("healthCheckNodePort").Or(0) is not 0 and var healthCheck)
            Reserve(service, "spec.healthCheckNodePort", "TCP", healthCheck);
    }

    private void Reserve(ServiceView service, string field, string protocol, int number)
    {
        if (!nodePorts.TryAdd((protocol, number), KeyOf(service)))
            throw new UserErrorException($"{service}: {field} {number} is taken by {nodePorts[(protocol, number)]}. A node port belongs to one Service port of the whole cluster: choose another, or leave the field out.");
    }

    private static bool NeedsHealthCheck(ServiceView service) =>
        service.IsOfType("LoadBalancer") && service.Spec.String("externalTrafficPolicy").Or("") == "Local";

    /// <summary>What could not even be looked at later; the rest is for the rules to judge.</summary>
    private static void CheckNumbers(ServiceView service)
    {
        foreach (string address in service.ExternalIPs)
        {
            if (!IPAddress.TryParse(address, out IPAddress? ip) || ip.AddressFamily != AddressFamily.InterNetwork)
                throw new UserErrorException($"{service}: spec.externalIPs has '{address}', which is not an IPv4 address. Write an IPv4 address, or leave it out.");
        }

        var seen = new HashSet<(string, int)>();
        foreach (ServicePortView port in service.Ports)
        {
            if (port.Port.Or(0) is not (>= 1 and <= 65535) || port.NodePort.Or(1) is not (>= 0 and <= 65535))
                throw new UserErrorException($"{service}: {port.Path} has port {port.Port.Or(0)} and nodePort {port.NodePort.Or(0)}. A port is a number from 1 to 65535.");
            if (!seen.Add((port.Protocol.Or("TCP"), port.Port.Value)))
                throw new UserErrorException($"{service}: {port.Path}.port {port.Port.Value} is there twice for {port.Protocol.Or("TCP")}. Each port of a Service needs a number of its own: remove one.");
        }
    }

    private void Assign(ServiceView service)
    {
        if (service.IsOfType("ExternalName") || service.IsHeadless)
            return;
        MapNode spec = service.Root.Map("spec", Origin.None);
        if (service.ClusterIP.Or("").Length == 0)
            spec.Set("clusterIP", Tree.Text(Free(service, "clusterIP", 10, 96).ToString()));
        spec.Set("clusterIPs", Tree.List([Tree.Text(service.ClusterIP.Value!)]));
        bool isBalanced = service.IsOfType("LoadBalancer");
        if (service.IsOfType("NodePort") || (isBalanced && spec.Bool("allocateLoadBalancerNodePorts").Or(true)))
        {
            foreach (ServicePortView port in service.Ports.Where(port => port.NodePort.Or(0) == 0))
                port.Node.Set("nodePort", Tree.Number(NodePortFor(service, port)));
        }

        if (NeedsHealthCheck(service) && spec.Int("healthCheckNodePort").Or(0) == 0)
            spec.Set("healthCheckNodePort", Tree.Number(FreeNodePort(service, "healthCheckNodePort", "TCP")));
        if (isBalanced && hasLoadBalancer)
        {
            MapNode ingress = Tree.Map(("ip", Tree.Text(Free(service, "loadBalancer", 172, 18).ToString())), ("ipMode", Tree.Text("VIP")));
            service.Root.Map("status", Origin.None).Set("loadBalancer", Tree.Map(("ingress", Tree.List([ingress]))));
        }
    }

    private IPAddress Free(ServiceView service, string purpose, byte first, byte second)
    {
        // The lowest 256 addresses are left for people to choose from, as Kubernetes leaves them.
        uint hash = StableHash.Of($"{cluster}/{KeyOf(service)}/{purpose}") % 0xFE00;
        for (; ; hash = (hash + 1) % 0xFE00)
        {
            uint host = hash + 0x100;
            var address = new IPAddress([first, second, (byte)(host >> 8), (byte)host]);
            if ((byte)host is not (0 or 255) && addresses.Add(address))
                return address;
        }
    }

    /// <summary>One number for TCP and UDP where both have the same port, as the API server gives it.</summary>
    private int NodePortFor(ServiceView service, ServicePortView port)
    {
        string protocol = port.Protocol.Or("TCP");
        int shared = service.Ports.Where(other => other.Port.Or(0) == port.Port.Or(0)).Select(other => other.NodePort.Or(0)).FirstOrDefault(number => number != 0);
        return shared != 0 && IsFree(shared, protocol) && nodePorts.TryAdd((protocol, shared), KeyOf(service))
            ? shared
            : FreeNodePort(service, $"{port.Port.Or(0)}/{protocol}", protocol);
    }

    private int FreeNodePort(ServiceView service, string purpose, string protocol)
    {
        const int Count = LastNodePort - FirstDynamicNodePort + 1;
        uint start = StableHash.Of($"{cluster}/{KeyOf(service)}/{purpose}") % Count;
        for (uint i = 0; i < Count; i++)
        {
            int candidate = FirstDynamicNodePort + (int)((start + i) % Count);
            if (IsFree(candidate, protocol) && nodePorts.TryAdd((protocol, candidate), KeyOf(service)))
                return candidate;
        }

        throw new UserErrorException($"{service}: a node port for {purpose} cannot be chosen, all of {FirstDynamicNodePort} to {LastNodePort} are taken.");
    }

    /// <summary>Nobody asked for this very number, so one that is in use on this machine is passed over.</summary>
    private static bool IsFree(int port, string protocol)
    {
        using var socket = protocol == "UDP"
            ? new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp)
            : new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static ObjectKey KeyOf(ServiceView service) => new("Service", service.Namespace.Or(ObjectKey.DefaultNamespace), service.NameText);
}
