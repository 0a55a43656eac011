using SvcDsl.Analyzers.Tests.Rules;
using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Placement;

/// <summary>
/// A rule, with one end of the relation in <c>Define</c> and the other in a helper of another file: the diagnostic lies in
/// <c>Define</c>, and points to the other file.
/// </summary>
public class TwoFileTests
{
    /// <summary>A rule, the lines of <c>Define</c>, and those of <c>Other.Add</c>.</summary>
    public static TheoryData<string, string, string> Relations => new()
    {
        { "SVC1001", "Other.Add(m);\nm.Service(\"a\").Select((\"app\", {|SVC1001>0:\"wbe\"|})).Port(80);", "return m.Deployment(\"web\").Labels((\"app\", {|#0:\"web\"|}));" },
        { "SVC1001", "m.Deployment(\"web\").Labels((\"app\", {|#0:\"web\"|}));\nOther.{|SVC1001>1,0:Add(m)|};", "m.Service(\"a\").Select((\"app\", {|#1:\"wbe\"|})).Port(80);\n    return null!;" },
        { "SVC1002", "Other.Add(m).Selector((\"app\", {|SVC1002>0:\"wbe\"|}));", "return m.Deployment(\"web\").Labels((\"app\", {|#0:\"web\"|}));" },
        { "SVC2001", "m.Service(\"a\").Select(Other.Add(m)).Port(80, to: {|SVC2001>0,1:8081|});", "var web = m.Deployment(\"web\");\n    web.{|#0:Container(\"web\", \"web:1\")|}.{|#1:Port(\"http\", 8080)|};\n    return web;" },
        { "SVC2002", "m.Service(\"a\").Select(Other.Add(m)).Port(80, to: {|SVC2002>0:\"htpp\"|});", "var web = m.Deployment(\"web\");\n    web.Container(\"web\", \"web:1\").Port({|#0:\"http\"|}, 8080);\n    return web;" },
        { "SVC2003", "m.Service(\"a\").Select(Other.Add(m)).Port(53, to: {|SVC2003>0:\"dns\"|});", "var web = m.Deployment(\"web\");\n    web.Container(\"web\", \"web:1\").Port(\"dns\", 53, {|#0:Protocol.Udp|});\n    return web;" },
        { "SVC2004", "var api = m.Deployment({|#0:\"api\"|});\nvar grpc = api.Container(\"api\", \"api:1\").{|#1:Port(\"grpc\", 9000)|};\nm.Service(\"a\").Select(Other.Add(m)).Port(80, to: {|SVC2004>1,2:grpc|});", "var web = m.Deployment({|#2:\"web\"|});\n    web.Container(\"web\", \"web:1\");\n    return web;" },
        { "SVC2005", "Other.{|SVC2005>0:Add(m)|};", "return m.Deployment(\"web\").Container(\"web\", \"web:1\").WithPort({|#0:0|}) is null ? null! : null!;" },
        { "SVC2006", "Other.{|SVC2006>0:Add(m)|};", "m.Service(\"a\").{|#0:Port(80)|}.Port(81, name: \"b\");\n    return null!;" },
        { "SVC2007", "Other.{|SVC2007>0,1:Add(m)|};", "m.Service(\"a\").Port({|#1:80|}, name: \"a\").Port({|#0:80|}, name: \"b\");\n    return null!;" },
        { "SVC2008", "Other.{|SVC2008>0:Add(m)|};", "m.Service(\"a\").Port(80, name: {|#0:\"A\"|});\n    return null!;" },
        { "SVC3001", "Other.{|SVC3001>0:Add(m)|};", "m.NodePort(\"a\").Port(80, nodePort: {|#0:80|});\n    return null!;" },
        { "SVC3002", "Other.Add(m);\nm.NodePort(\"b\").Port(80, nodePort: {|SVC3002>0:30080|});", "m.NodePort(\"a\").Port(80, nodePort: {|#0:30080|});\n    return null!;" },
        { "SVC3003", "Other.{|SVC3003>0:Add(m)|};", "m.Service(\"a\").Port(80, nodePort: {|#0:30080|});\n    return null!;" },
        { "SVC3004", "Other.{|SVC3004>0,1:Add(m)|};", "m.NodePort(\"a\").Port(80, nodePort: {|#1:30080|}, name: \"a\").Port(81, nodePort: {|#0:30080|}, name: \"b\");\n    return null!;" },
        { "SVC3005", "Other.{|SVC3005>0:Add(m)|};", "m.NodePort(\"web\").Port(80, nodePort: {|#0:31000|});\n    return null!;" },
        { "SVC3006", "Other.{|SVC3006>0:Add(m)|};", "m.LoadBalancer(\"web\").Port(80).HealthCheckNodePort({|#0:30000|});\n    return null!;" },
        { "SVC3007", "Other.{|SVC3007>0:Add(m)|};", "m.ClusterIP(\"web\").Port(80).ClusterAddress({|#0:\"10.96.0\"|});\n    return null!;" },
        { "SVC3008", "Other.{|SVC3008>0,1:Add(m)|};", "m.ClusterIP(\"a\").Port(80).ClusterAddress({|#1:\"10.96.0.10\"|});\n    m.ClusterIP(\"b\").In(\"other\").Port(80).ClusterAddress({|#0:\"10.96.0.10\"|});\n    return null!;" },
        { "SVC3009", "Other.{|SVC3009>0:Add(m)|};", "m.ClusterIP(\"web\").Port(80).Merge({|#0:\"spec: { ipFamilies: [IPv4, ipv6] }\"|});\n    return null!;" },
        { "SVC3010", "Other.{|SVC3010>0:Add(m)|};", "m.ClusterIP(\"web\").Port(80).ExternalIPs({|#0:\"127.0.0.1\"|});\n    return null!;" },
        { "SVC3011", "Other.{|SVC3011>0:Add(m)|};", "m.ClusterIP(\"web\").Port(80).{|#0:ExternalIPs(\"203.0.113.10\")|};\n    return null!;" },
        { "SVC3012", "Other.{|SVC3012>0:Add(m)|};", "m.LoadBalancer(\"web\").Port(80).SourceRanges({|#0:\"203.0.113.7\"|});\n    return null!;" },
        { "SVC3013", "Other.{|SVC3013>0:Add(m)|};", "m.LoadBalancer(\"web\").Port(80).{|#0:SourceRanges(\"203.0.113.0/24\")|};\n    return null!;" },
        { "SVC3014", "Other.{|SVC3014>0:Add(m)|};", "m.LoadBalancer(\"web\").Port(80).Merge({|#0:\"spec: { loadBalancerIP: 203.0.113.10 }\"|});\n    return null!;" },
        { "SVC3015", "Other.{|SVC3015>0:Add(m)|};", "m.ClusterIP(\"web\").Port(80).ClusterAddress({|#0:\"10.096.0.10\"|});\n    return null!;" },
        { "SVC3016", "Other.{|SVC3016>0:Add(m)|};", "m.LoadBalancer(\"web\").Port(80).LoadBalancerClass({|#0:\"example.com/a/b\"|});\n    return null!;" },
        { "SVC4001", "Other.Add(m);\nm.Deployment({|SVC4001>0:\"web\"|});", "return m.Deployment({|#0:\"web\"|});" },
        { "SVC4002", "Other.{|SVC4002>0:Add(m)|};", "return m.Deployment({|#0:\"Web\"|});" },
        { "SVC4003", "Other.{|SVC4003>0:Add(m)|};", "return m.Deployment(\"web\").Labels((\"tier\", {|#0:\"a b\"|}));" },
        { "SVC5001", "Other.{|SVC5001>0:Add(m)|};", "m.Service(\"web\").Port(80).Merge({|#0:\"spec: { type: Nodeport }\"|});\n    return null!;" },
        { "SVC5002", "Other.{|SVC5002>0:Add(m)|};", "m.Service(\"web\").Port(80).ExternalTrafficPolicy({|#0:TrafficPolicy.Local|});\n    return null!;" },
        { "SVC5003", "Other.{|SVC5003>0:Add(m)|};", "m.ExternalName(\"api\", {|#0:\"10.0.0.1\"|});\n    return null!;" },
        { "SVC5004", "Other.{|SVC5004>0:Add(m)|};", "m.Service(\"db\").Type(ServiceType.ExternalName).ExternalName(\"db.example.com\").{|#0:Select((\"app\", \"db\"))|};\n    return null!;" },
        { "SVC5005", "Other.{|SVC5005>0,1:Add(m)|};", "m.ExternalName(\"a\", {|#0:\"b.default.svc.cluster.local\"|});\n    m.ExternalName(\"b\", {|#1:\"a.default.svc.cluster.local\"|});\n    return null!;" },
        { "SVC5006", "Other.{|SVC5006>0:Add(m)|};", "m.Headless(\"db\").Port(5432).Merge({|#0:\"spec: { sessionAffinity: ClientIP }\"|});\n    return null!;" },
        { "SVC5007", "Other.{|SVC5007>0:Add(m)|};", "m.Headless(\"db\").Port(80, to: {|#0:5432|});\n    return null!;" },
        { "SVC5008", "Other.{|SVC5008>0:Add(m)|};", "m.ClusterIP(\"web\").Port(80).Merge({|#0:\"spec: { internalTrafficPolicy: local }\"|});\n    return null!;" },
        { "SVC5009", "Other.{|SVC5009>0:Add(m)|};", "m.ClusterIP(\"web\").Port(80).Merge({|#0:\"spec: { sessionAffinity: Cookie }\"|});\n    return null!;" },
        { "SVC5010", "Other.{|SVC5010>0:Add(m)|};", "m.ClusterIP(\"web\").Port(80).Merge({|#0:\"spec: { sessionAffinityConfig: { clientIP: { timeoutSeconds: 60 } } }\"|});\n    return null!;" },
        { "SVC5011", "Other.{|SVC5011>0:Add(m)|};", "var web = m.Deployment(\"web\").Labels((\"app\", \"web\")).Replicas(2);\n    web.Container(\"web\", \"web:1\");\n    m.NodePort(\"web\").Select(web).Port(80).ExternalTrafficPolicy({|#0:TrafficPolicy.Local|});\n    return null!;" },
        { "SVC5012", "Other.{|SVC5012>0:Add(m)|};", "m.ClusterIP(\"web\").Port(80).Merge({|#0:\"spec: { trafficDistribution: SameZone }\"|});\n    return null!;" },
        { "SVC5013", "Other.{|SVC5013>0,1:Add(m)|};", "m.LoadBalancer(\"web\").{|#1:Port(443, name: \"a\")|}.Port(444, name: \"b\", protocol: {|#0:Protocol.Udp|});\n    return null!;" },
        { "SVC5014", "Other.{|SVC5014>0:Add(m)|};", "m.LoadBalancer(\"web\").Port(80).AllocateNodePorts({|#0:false|});\n    return null!;" },
        { "SVC5015", "Other.{|SVC5015>0:Add(m)|};", "m.ClusterIP({|#0:\"web\"|});\n    return null!;" },
        { "SVC5016", "Other.{|SVC5016>0,1:Add(m)|};", "m.ClusterIP(\"dns\").Port({|#1:53|}, name: \"tcp\").Port({|#0:53|}, name: \"udp\", protocol: Protocol.Udp);\n    return null!;" },
        { "SVC5017", "Other.{|SVC5017>0,1:Add(m)|};", "m.ClusterIP(\"web\").Port(80).Annotations(\n        (\"service.kubernetes.io/topology-mode\", {|#1:\"Auto\"|}),\n        (\"service.kubernetes.io/topology-aware-hints\", {|#0:\"Disabled\"|}));\n    return null!;" },
        { "SVC5018", "Other.{|SVC5018>0:Add(m)|};", "m.Service(\"api\").Type(ServiceType.ExternalName).ExternalName({|#0:\"api.example.com\"|}).Port(443);\n    return null!;" },
        { "SVC9011", "Other.{|SVC9011>0:Add(m)|};", "return m.Deployment(\"web\").Replicas({|#0:-1|});" },
        { "SVC9012", "Other.{|#0:Add(m)|};", "return m.Deployment({|SVC9012>0:Environment.MachineName|});" },
    };

    [Theory]
    [MemberData(nameof(Relations))]
    public Task The_diagnostic_lies_in_Define(string rule, string define, string helper)
    {
        Assert.Contains(rule, define + helper, StringComparison.Ordinal);
        return Check.FilesAsync(Code.Manifest(define), Code.File($"static class Other\n{{\n  public static Deployment Add(Manifest m)\n  {{\n    {helper}\n  }}\n}}"));
    }
}
