namespace SvcDsl.Rules.Routes;

public class NetworkPolicyIsMalformedTests
{
    [Theory]
    [InlineData("{}", "", "A peer of NetworkPolicy 'p' selects nothing", "write podSelector, namespaceSelector or ipBlock, or leave the list of peers out to allow everybody")]
    [InlineData("{podSelector: {}, ipBlock: {cidr: 10.0.0.0/8}}", "", "A peer of NetworkPolicy 'p' has both ipBlock and podSelector", "write them as two peers")]
    [InlineData("{ipBlock: {}}", ".ipBlock.cidr", "An ipBlock of NetworkPolicy 'p' has no cidr", "write a range such as 10.0.0.0/8")]
    [InlineData("{ipBlock: {cidr: 10.0.0.1}}", ".ipBlock.cidr", "The cidr '10.0.0.1' of NetworkPolicy 'p' is no address range", "write '10.0.0.1/32' for this one address")]
    [InlineData("{ipBlock: {cidr: 10.0.0.0/33}}", ".ipBlock.cidr", "The cidr '10.0.0.0/33' of NetworkPolicy 'p' is no address range", "write a range such as 10.0.0.0/8")]
    [InlineData("{ipBlock: {cidr: 10.0/8}}", ".ipBlock.cidr", "The cidr '10.0/8' of NetworkPolicy 'p' is no address range", "write a range such as 10.0.0.0/8")]
    [InlineData("{ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16, 11.0.0.0/16]}}", ".ipBlock.except[1]", "The except '11.0.0.0/16' of NetworkPolicy 'p' is no part of its cidr '10.0.0.0/8'", "except a smaller range within it")]
    [InlineData("{ipBlock: {cidr: 10.0.0.0/8, except: [10.0.0.0/8]}}", ".ipBlock.except[0]", "The except '10.0.0.0/8' of NetworkPolicy 'p' is no part of its cidr '10.0.0.0/8'", "except a smaller range within it")]
    [InlineData("{ipBlock: {cidr: 10.0.0.0/8, except: [all]}}", ".ipBlock.except[0]", "The except 'all' of NetworkPolicy 'p' is no address range", "write a range such as 10.1.0.0/16")]
    public void Peers(string peer, string field, string what, string advice)
    {
        Check.Single<NetworkPolicyIsMalformed>(Policy($"ingress: [{{from: [{peer}]}}]"), $"spec.ingress[0].from[0]{field}", $"{what}, so the API server rejects it; {advice}");
        Check.Single<NetworkPolicyIsMalformed>(Policy($"egress: [{{}}, {{to: [{peer}]}}]"), $"spec.egress[1].to[0]{field}", $"{what}, so the API server rejects it; {advice}");
    }

    [Theory]
    [InlineData("{port: 80, protocol: tcp}", "protocol", "The protocol 'tcp' of NetworkPolicy 'p' does not exist", "write TCP, UDP or SCTP")]
    [InlineData("{port: 0}", "port", "The port 0 of NetworkPolicy 'p' is no port number", "write a number from 1 to 65535")]
    [InlineData("{port: '80'}", "port", "The port '80' of NetworkPolicy 'p' has no letter", "write the number without quotes")]
    [InlineData("{port: a_b}", "port", "The port 'a_b' of NetworkPolicy 'p' is no port name (lower-case letters, digits and single '-', a letter or digit at both ends)", "write the name of a container port")]
    [InlineData("{port: http, endPort: 90}", "endPort", "NetworkPolicy 'p' has an endPort behind the named port 'http'", "write the port's number")]
    [InlineData("{endPort: 90}", "port", "NetworkPolicy 'p' has an endPort without a port", "write the first port of the range")]
    [InlineData("{port: 80, endPort: 79}", "endPort", "The endPort 79 of NetworkPolicy 'p' is less than its port 80", "write the last port of the range")]
    [InlineData("{port: 80, endPort: 70000}", "endPort", "The endPort 70000 of NetworkPolicy 'p' is no port number", "write a number up to 65535")]
    public void Ports(string port, string field, string what, string advice) => Check.Single<NetworkPolicyIsMalformed>(
        Policy($"ingress: [{{ports: [{port}]}}]"), $"spec.ingress[0].ports[0].{field}", $"{what}, so the API server rejects it; {advice}");

    [Fact]
    public void Types() => Assert.Equal("Ingress", Check.Single<NetworkPolicyIsMalformed>(
        Policy("policyTypes: [Egress, ingress]"), "spec.policyTypes[1]", "NetworkPolicy 'p' has the policyType 'ingress', which does not exist, so the API server rejects it; write Ingress or Egress").Fix[FixKeys.Replacement]);

    [Fact]
    public void Too_many_types() => Check.Single<NetworkPolicyIsMalformed>(
        Policy("policyTypes: [Egress, Ingress, Egress]"), "spec.policyTypes", "NetworkPolicy 'p' has 3 policyTypes, so the API server rejects it; there are only Ingress and Egress");

    [Theory]
    [InlineData("policyTypes: [Ingress, Egress], ingress: [{}], egress: []")]
    [InlineData("ingress: [{from: [{podSelector: {}}, {namespaceSelector: {}}, {ipBlock: {cidr: 'fd00::/8', except: ['fd00:1::/32']}}]}]")]
    [InlineData("ingress: [{from: [{podSelector: {}, namespaceSelector: {}}], ports: [{port: 80}, {port: http}, {}, {port: 80, endPort: 90, protocol: SCTP}]}]")]
    [InlineData("policyTypes: [UNKNOWN], ingress: [{from: [{OPEN: x}, {ipBlock: {cidr: UNKNOWN, except: [x]}}, {ipBlock: {OPEN: x}}], ports: [{port: UNKNOWN, endPort: 2, protocol: UNKNOWN}]}]")]
    [InlineData("policyTypes: x, ingress: [{from: [x], ports: [{port: [1]}]}, y]")]
    public void Silent(string spec) => Assert.Empty(Check.With<NetworkPolicyIsMalformed>(Check.SetWithUnknowns(Policy(spec))));

    private static string Policy(string spec) => Given.Policy($"{{podSelector: {{}}, {spec}}}");
}
