namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC6016")]
public class PeersNeedNotReadyAddressesTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Headless({|SVC6016:"db"|}).Select(("app", "db")).Port(80);
        m.Yaml("{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: db}, spec: {serviceName: db, selector: {matchLabels: {app: db}}, template: {metadata: {labels: {app: db}}, spec: {containers: [{name: db, image: db, args: ['db-0.db'], readinessProbe: {tcpSocket: {port: 80}}}]}}}}");
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Headless("db").Select(("app", "db")).Port(80).Merge("spec: {publishNotReadyAddresses: true}");
        m.Yaml("{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: db}, spec: {serviceName: db, selector: {matchLabels: {app: db}}, template: {metadata: {labels: {app: db}}, spec: {containers: [{name: db, image: db, args: ['db-0.db'], readinessProbe: {tcpSocket: {port: 80}}}]}}}}");
        """);
}
