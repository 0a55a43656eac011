namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC6010")]
public class EndpointHostnameIsMalformedTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync(""""
        m.WithoutSelector("db").Port(5432);
        m.Yaml({|SVC6010:"""
            apiVersion: discovery.k8s.io/v1
            kind: EndpointSlice
            metadata: { name: db-1, labels: { kubernetes.io/service-name: db } }
            addressType: IPv4
            ports: [{ port: 5432 }]
            endpoints: [{ addresses: [203.0.113.7], hostname: db_0 }]
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
            endpoints: [{ addresses: [203.0.113.7], hostname: db-0, nodeName: 10.0.0.1 }]
            """);
        """");
}
