namespace SvcDsl.Rules.ServiceTypes;

public class HeadlessServiceDoesNotMapPortsTests
{
    [Fact]
    public void A_number() => Check.Single<HeadlessServiceDoesNotMapPorts>(
        Check.Service("{clusterIP: None, ports: [{port: 80, targetPort: 8080}]}"),
        "spec.ports[0].targetPort",
        "Service 'web' maps port 80 to 8080, but it is headless, so clients reach the pods on port 80; make both 8080, or give the Service an address");

    [Fact]
    public void A_name() => Check.Single<HeadlessServiceDoesNotMapPorts>(
        Check.Web() + Check.Service("{clusterIP: None, selector: {app: web}, ports: [{port: 80, targetPort: http}]}"),
        "spec.ports[0].targetPort",
        "Service 'web' maps port 80 to 'http' (5000), but it is headless, so clients reach the pods on port 80; make both 5000, or give the Service an address");

    [Theory]
    [InlineData("[{name: http, containerPort: 80}]")]
    [InlineData("[{name: http, containerPort: UNKNOWN}]")]
    [InlineData("[{name: web, containerPort: 5000}]")]
    [InlineData("[{name: http, containerPort: 5000, protocol: UDP}]")]
    [InlineData("[{name: http, containerPort: 5000}, OPEN]")]
    public void Silent_about_names(string ports) => Assert.Empty(Check.With<HeadlessServiceDoesNotMapPorts>(
        Check.SetWithUnknowns(Check.Web(ports) + Check.Service("{clusterIP: None, selector: {app: web}, ports: [{port: 80, targetPort: http}]}"))));

    [Theory]
    [InlineData("{clusterIP: None, ports: [{port: 80}]}")]
    [InlineData("{clusterIP: None, ports: [{port: 80, targetPort: 80}]}")]
    [InlineData("{clusterIP: None, ports: [{port: 80, targetPort: 0}]}")]
    [InlineData("{clusterIP: None, ports: [{port: 80, targetPort: http}]}")]
    [InlineData("{clusterIP: None, ports: [{port: 80, targetPort: UNKNOWN}]}")]
    [InlineData("{clusterIP: None, ports: [{port: UNKNOWN, targetPort: 80}]}")]
    [InlineData("{ports: [{port: 80, targetPort: 8080}]}")]
    [InlineData("{clusterIP: UNKNOWN, ports: [{port: 80, targetPort: 8080}]}")]
    public void Silent(string spec) => Assert.Empty(Check.With<HeadlessServiceDoesNotMapPorts>(Check.SetWithUnknowns(Check.Service(spec))));
}
