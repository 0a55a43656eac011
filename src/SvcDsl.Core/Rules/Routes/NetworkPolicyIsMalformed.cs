using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Rules.Names;
using SvcDsl.Views;

namespace SvcDsl.Rules.Routes;

internal sealed class NetworkPolicyIsMalformed : Rule
{
    private static readonly string[] Selectors = ["podSelector", "namespaceSelector", "ipBlock"];
    private static readonly string[] Protocols = ["TCP", "UDP", "SCTP"];
    private static readonly string[] Types = ["Ingress", "Egress"];

    public override RuleInfo Info { get; } = new(
        "SVC7022",
        "Network policy is malformed",
        Level.Error,
        "The API server rejects network policies with empty peers, broken address ranges and unknown ports.");

    public override void Check(RuleContext context)
    {
        foreach (ObjectView policy in NetworkPolicyRule.Policies(context))
        {
            CheckTypes(context, policy);
            foreach (NetworkPolicyRule rule in NetworkPolicyRule.Of(policy))
            {
                foreach (var (peer, path) in rule.Peers)
                    CheckPeer(context, policy, peer, path);
                foreach (var (port, path) in rule.Ports)
                    CheckPort(context, policy, port, path);
            }
        }
    }

    private void CheckTypes(RuleContext context, ObjectView policy)
    {
        if (policy.Spec.ListAt("policyTypes") is not { } types)
            return;
        if (types.Count > 2)
            Report(context, policy, "spec.policyTypes", $"{policy} has {types.Count} policyTypes", "there are only Ingress and Egress", types.Origin);
        for (int i = 0; i < types.Count; i++)
        {
            if (types[i] is ScalarNode { Value: string type } && !Types.Contains(type))
                Report(context, policy, $"spec.policyTypes[{i}]", $"{policy} has the policyType '{type}', which does not exist", "write Ingress or Egress", types[i].Origin, Same(type, Types));
        }
    }

    private void CheckPeer(RuleContext context, ObjectView policy, MapNode peer, string path)
    {
        List<string> given = [.. Selectors.Where(name => peer[name] is not (null or ScalarNode { IsNull: true }))];
        if (given.Count == 0 && peer.Open is null)
            Report(context, policy, path, $"A peer of {policy} selects nothing", "write podSelector, namespaceSelector or ipBlock, or leave the list of peers out to allow everybody", peer.Origin);
        else if (given.Contains("ipBlock") && given.Count > 1)
            Report(context, policy, path, $"A peer of {policy} has both ipBlock and {given[0]}", "write them as two peers", peer.Origin);
        if (peer.MapAt("ipBlock") is { } block)
            CheckBlock(context, policy, block, $"{path}.ipBlock");
    }

    private void CheckBlock(RuleContext context, ObjectView policy, MapNode block, string path)
    {
        Field<string> text = block.String("cidr");
        if (text.IsMissing)
        {
            Report(context, policy, $"{path}.cidr", $"An ipBlock of {policy} has no cidr", "write a range such as 10.0.0.0/8", block.Origin);
            return;
        }

        if (!text.IsKnown)
            return;
        if (Cidr.Parse(text.Value!) is not { } cidr)
        {
            string? meant = Cidr.IsAddress(text.Value!) ? text.Value + (text.Value!.IndexOf(':') < 0 ? "/32" : "/128") : null;
            Report(context, policy, $"{path}.cidr", $"The cidr '{text.Value}' of {policy} is no address range", meant is null ? "write a range such as 10.0.0.0/8" : $"write '{meant}' for this one address", text.Origin, meant);
            return;
        }

        int index = 0;
        foreach (Node node in (IEnumerable<Node>?)block.ListAt("except") ?? [])
        {
            string place = $"{path}.except[{index++}]";
            if (node is not ScalarNode { Value: string except })
                continue;
            if (Cidr.Parse(except) is not { } hole)
                Report(context, policy, place, $"The except '{except}' of {policy} is no address range", "write a range such as 10.1.0.0/16", node.Origin);
            else if (!cidr.HoldsPart(hole))
                Report(context, policy, place, $"The except '{except}' of {policy} is no part of its cidr '{text.Value}'", "except a smaller range within it", node.Origin);
        }
    }

    private void CheckPort(RuleContext context, ObjectView policy, MapNode port, string path)
    {
        Field<string> protocol = port.String("protocol");
        if (protocol.IsKnown && !Protocols.Contains(protocol.Value))
            Report(context, policy, $"{path}.protocol", $"The protocol '{protocol.Value}' of {policy} does not exist", "write TCP, UDP or SCTP", protocol.Origin, Same(protocol.Value!, Protocols));

        Field<IntOrName> number = port.IntOrName("port");
        if (number.IsKnown && number.Value is { IsName: false, Number: < 1 or > 65535 })
            Report(context, policy, $"{path}.port", $"The port {number.Value} of {policy} is no port number", "write a number from 1 to 65535", number.Origin);
        else if (number is { IsKnown: true, Value.Name: { } name } && NameSyntax.PortName(name) is { } problem)
            Report(context, policy, $"{path}.port", $"The port '{name}' of {policy} {problem}", name.All(char.IsDigit) ? "write the number without quotes" : "write the name of a container port", number.Origin);

        Field<int> end = port.Int("endPort");
        if (!end.IsKnown)
            return;
        if (number.IsMissing)
            Report(context, policy, $"{path}.port", $"{policy} has an endPort without a port", "write the first port of the range", end.Origin);
        else if (number is { IsKnown: true, Value.IsName: true })
            Report(context, policy, $"{path}.endPort", $"{policy} has an endPort behind the named port '{number.Value}'", "write the port's number", end.Origin);
        else if (number.IsKnown && end.Value < number.Value.Number)
            Report(context, policy, $"{path}.endPort", $"The endPort {end.Value} of {policy} is less than its port {number.Value}", "write the last port of the range", end.Origin);
        else if (number.IsKnown && end.Value > 65535)
            Report(context, policy, $"{path}.endPort", $"The endPort {end.Value} of {policy} is no port number", "write a number up to 65535", end.Origin);
    }

    private static string? Same(string text, string[] values) => values.FirstOrDefault(value => string.Equals(value, text, StringComparison.OrdinalIgnoreCase));

    private void Report(RuleContext context, ObjectView policy, string path, string what, string advice, Origin origin, string? replacement = null) =>
        context.Report(new Finding(Info, policy, path, $"{what}, so the API server rejects it; {advice}", origin)
        {
            Fix = replacement is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [FixKeys.Replacement] = replacement },
        });
}
