namespace SvcDsl.Rules.Ports;

public class TargetPortIsNotDeclaredTests
{
    [Fact]
    public void A_number_that_nobody_declares()
    {
        Finding finding = Check.Single<TargetPortIsNotDeclared>(
            Check.Web() + Service("{port: 80, targetPort: 5001}"),
            "spec.ports[0].targetPort",
            "Service 'web' sends port 80 to TCP port 5001 of Deployment 'web', which declares 'http' (5000); "
                + "lead to one of these, or declare 5001 in the container that listens on it");
        Assert.Equal(Level.Warning, finding.Level);
        Assert.Equal("5000", finding.Fix[FixKeys.Replacement]);
        Assert.Equal("5001", finding.Fix[FixKeys.AddPort]);
        Assert.DoesNotContain(FixKeys.AddPortProtocol, finding.Fix.Keys);
        Assert.Equal(2, finding.Related.Count);
    }

    [Fact]
    public void The_port_itself_when_no_target_is_written() => Check.Single<TargetPortIsNotDeclared>(
        Check.Web() + Service("{name: http, port: 80}"),
        "spec.ports[0].port",
        "Service 'web' sends port 'http' to TCP port 80 of Deployment 'web', which declares 'http' (5000); "
            + "lead to one of these, or declare 80 in the container that listens on it");

    [Fact]
    public void Another_protocol()
    {
        Finding finding = Check.Single<TargetPortIsNotDeclared>(
            Check.Web("[{containerPort: 53}, {containerPort: 8080}, {containerPort: 8181}]") + Service("{port: 53, protocol: UDP}"),
            "spec.ports[0].port",
            "Service 'web' sends UDP port 53 to port 53 of Deployment 'web', but there it is declared for TCP only; "
                + "write protocol: TCP in the Service, or declare the port for UDP as well");
        Assert.Equal("UDP", finding.Fix[FixKeys.AddPortProtocol]);
    }

    [Fact]
    public void Of_several_ports_the_one_spelled_most_alike_is_meant() => Assert.Equal("8080", Check.Single<TargetPortIsNotDeclared>(
        Check.Web("[{containerPort: 9100}, {containerPort: 8080}]") + Service("{port: 80, targetPort: 8008}"),
        "spec.ports[0].targetPort",
        "Service 'web' sends port 80 to TCP port 8008 of Deployment 'web', which declares 9100 and 8080; "
            + "lead to one of these, or declare 8008 in the container that listens on it").Fix[FixKeys.Replacement]);

    [Fact]
    public void Headless_Services_too() => Assert.Single(Check.With<TargetPortIsNotDeclared>(
        Check.SetOf(Check.Web() + Check.Service("{clusterIP: None, selector: {app: web}, ports: [{port: 80}]}"))));

    [Theory]
    [InlineData("[{containerPort: 5000}]", "{port: 80, targetPort: 5000}")]
    [InlineData("[{containerPort: 80}]", "{port: 80}")]
    [InlineData("[{containerPort: 80}]", "{port: 80, targetPort: 0}")]
    [InlineData("[]", "{port: 80}")]
    [InlineData("[{name: http, containerPort: 5000}]", "{port: 80, targetPort: http}")]
    [InlineData("[{containerPort: 5000}]", "{port: 80, targetPort: 70000}")]
    [InlineData("[{containerPort: 5000}]", "{port: [], targetPort: {}}")]
    public void Silent(string declared, string port) => Check.Silent<TargetPortIsNotDeclared>(Check.Web(declared) + Service(port));

    [Fact]
    public void One_of_several_workloads_is_enough() =>
        Check.Silent<TargetPortIsNotDeclared>(Check.Web() + Check.Web("[{containerPort: 6000}]", name: "other") + Service("{port: 80, targetPort: 6000}"));

    [Fact]
    public void A_sidecar_serves_too() => Check.Silent<TargetPortIsNotDeclared>(
        Check.Web(more: "initContainers: [{name: proxy, restartPolicy: Always, ports: [{containerPort: 6000}]}]") + Service("{port: 80, targetPort: 6000}"));

    [Theory]
    [InlineData("[{containerPort: UNKNOWN}]", "{port: 80}")]
    [InlineData("[{containerPort: 5000}, OPEN]", "{port: 80}")]
    [InlineData("[{containerPort: 5000}]", "{port: UNKNOWN}")]
    [InlineData("[{containerPort: 5000}]", "{port: 80, protocol: UNKNOWN}")]
    [InlineData("[{containerPort: 5000}]", "{port: 80, OPEN: 1}")]
    public void Silent_when_something_is_not_known(string declared, string port) =>
        Assert.Empty(Check.With<TargetPortIsNotDeclared>(Check.SetWithUnknowns(Check.Web(declared) + Service(port))));

    private static string Service(string port) => Check.Service($"{{selector: {{app: web}}, ports: [{port}]}}");
}
