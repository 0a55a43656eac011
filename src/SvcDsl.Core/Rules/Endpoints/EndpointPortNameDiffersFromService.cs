using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Rules.Names;
using SvcDsl.Rules.Ports;
using SvcDsl.Views;

namespace SvcDsl.Rules.Endpoints;

internal sealed class EndpointPortNameDiffersFromService : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC6008",
        "Port of endpoints is not named as the Service's",
        Level.Error,
        "A Service finds the port of an endpoint by name and protocol, whatever the numbers are; a port that is named otherwise gets no endpoints.");

    public override void Check(RuleContext context)
    {
        var byService = new Dictionary<MapNode, (ServiceView Service, List<EndpointGroup> Groups)>();
        foreach (EndpointGroup group in EndpointGroup.In(context.Set))
        {
            if (group.IsWrittenByController || group.Service(context) is not { } service || !service.Selector.IsEmpty || !service.Selector.IsClosed)
                continue;
            if (!byService.TryGetValue(service.Root, out (ServiceView Service, List<EndpointGroup> Groups) known))
                byService.Add(service.Root, known = (service, []));
            known.Groups.Add(group);
        }

        foreach ((ServiceView service, List<EndpointGroup> groups) in byService.Values)
            Check(context, service, groups);
    }

    private void Check(RuleContext context, ServiceView service, List<EndpointGroup> groups)
    {
        if (service.Type.IsUnknown || service.IsOfType("ExternalName") || !service.HasAllPorts || service.Ports.Count == 0 || groups.Any(group => !group.HasAllPorts))
            return;
        List<(EndpointGroup Group, MapNode Port, string Path)> ports = [.. groups.SelectMany(group => group.Ports.Select(port => (group, port.Port, port.Path)))];
        if (service.Ports.Any(port => !IsReadable(port.Node)) || ports.Any(port => !IsReadable(port.Port) || NeedsAName(port.Group, port.Port)))
            return;

        HashSet<(string, string)> offered = [.. ports.Select(port => KeyOf(port.Port))];
        HashSet<(string, string)> wanted = [.. service.Ports.Select(port => KeyOf(port.Node))];
        if (!service.ClusterIP.IsUnknown && !service.IsHeadless)
        {
            foreach (EndpointGroup group in groups.Where(group => !group.Ports.Any() && group.Entries.Any()))
                context.Report(OfNoPorts(service, group));
        }

        List<ServicePortView> left = [.. service.Ports.Where(port => !offered.Contains(KeyOf(port.Node)))];
        if (left.Count == 0)
            return;
        foreach ((EndpointGroup group, MapNode port, string path) in ports)
        {
            if (!wanted.Contains(KeyOf(port)))
                context.Report(Find(service, left, group, port, path));
        }
    }

    private Finding OfNoPorts(ServiceView service, EndpointGroup group) => new(
        Info,
        group.Object,
        group.IsSlice ? "ports" : $"{group.Path}.ports",
        $"{group.Object} has no ports, but {service} has {string.Join(" and ", service.Ports)}, so its addresses get no connections; write the ports of the Service with the numbers on which the addresses listen",
        group.IsSlice ? group.Object.Origin : group.Node.Origin)
    {
        Related = [service.Ports[0].Node.Origin],
    };

    private static bool IsReadable(MapNode port) =>
        port.String("name").State is FieldState.Known or FieldState.Missing && port.String("protocol").State is FieldState.Known or FieldState.Missing;

    /// <summary>Whether SVC6003 asks for a name, or for another one.</summary>
    private static bool NeedsAName(EndpointGroup group, MapNode port)
    {
        string name = port.String("name").Or("");
        return name.Length > 0 ? NameSyntax.DnsLabel(name) is not null : group.Ports.Count(other => other.Port.String("name").Or("").Length == 0 || !group.IsSlice) > 1;
    }

    private static (string Name, string Protocol) KeyOf(MapNode port) => (port.String("name").Or(""), Protocols.Normalize(port.String("protocol").Or("TCP")));

    private Finding Find(ServiceView service, List<ServicePortView> left, EndpointGroup group, MapNode port, string path)
    {
        (string name, string protocol) = KeyOf(port);
        string shown = name.Length == 0 ? "has a port without a name" : $"has the port '{name}'";
        if (left.FirstOrDefault(other => other.Name.Or("") == name) is { } otherProtocol)
        {
            return new Finding(
                Info,
                group.Object,
                $"{path}.protocol",
                $"{group.Object} {shown} for {protocol}, but {service} has it for {otherProtocol.Protocol.Or("TCP")}, so it gets no endpoints; write the same protocol in both",
                OriginOf(port, "protocol"))
            {
                Related = [otherProtocol.Protocol.Node?.Origin ?? otherProtocol.Node.Origin],
            };
        }

        ServicePortView? meant = left.Count == 1 ? left[0] : left.FirstOrDefault(candidate => candidate.Name.IsKnown && EditDistance.IsSlip(name, candidate.Name.Value!));
        string names = string.Join(" and ", left.Select(candidate => candidate.Name.Or("").Length == 0 ? "one without a name" : $"'{candidate.Name.Value}'"));
        string advice = meant is null ? "write the name that the Service has" : meant.Name.Or("").Length == 0 ? "leave the name out" : $"name it '{meant.Name.Value}'";
        return new Finding(
            Info,
            group.Object,
            $"{path}.name",
            $"{group.Object} {shown}, but {service} has {names}, and the names have to be equal, so the Service gets no endpoints there; {advice}",
            OriginOf(port, "name"))
        {
            Related = [.. left.Select(candidate => candidate.Name.Node?.Origin ?? candidate.Node.Origin)],
            Fix = name.Length > 0 && meant?.Name.Or("") is { Length: > 0 } right ? new Dictionary<string, string> { [FixKeys.Replacement] = right } : new Dictionary<string, string>(),
        };
    }

    private static Origin OriginOf(MapNode port, string field) => port[field]?.Origin ?? port.Origin;
}
