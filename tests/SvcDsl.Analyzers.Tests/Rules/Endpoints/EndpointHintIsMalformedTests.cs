namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC6006")]
public class EndpointHintIsMalformedTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync(""""
        m.WithoutSelector("db").Port(5432);
        m.Yaml({|SVC6006:"""
            apiVersion: discovery.k8s.io/v1
            kind: EndpointSlice
            metadata: { name: db-1, labels: { kubernetes.io/service-name: db } }
            addressType: IPv4
            ports: [{ port: 5432 }]
            endpoints: [{ addresses: [203.0.113.7], hints: { forZones: [{ name: a }, { name: a }] } }]
            """|});
        """");

    [Fact]
    public Task Right() => Check.DefineAsync(""""
        m.WithoutSelector("db").Port(5432);
        m.Yaml("""
            apiVersion: discovery.k8s.io/v1
            kind: EndpointSlice
            metadata: { name: db-1, labels: { kubernetes.io/service-name: db } }
            addressType: IPv4
            ports: [{ port: 5432 }]
            endpoints: [{ addresses: [203.0.113.7], hints: { forZones: [{ name: a }, { name: b }] } }]
            """);
        """");
}
