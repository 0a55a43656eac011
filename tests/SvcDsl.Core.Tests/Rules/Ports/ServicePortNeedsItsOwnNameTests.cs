namespace SvcDsl.Rules.Ports;

public class ServicePortNeedsItsOwnNameTests
{
    [Theory]
    [InlineData("{port: 443}")]
    [InlineData("{port: 443, name: \"\"}")]
    public void One_of_several_has_no_name(string port) => Check.Single<ServicePortNeedsItsOwnName>(
        Check.Service($"{{ports: [{{name: http, port: 80}}, {port}]}}"),
        "spec.ports[1].name",
        "Service 'web' has 2 ports, but port 443 has no name, so the API server rejects it; give each port a name");

    [Fact]
    public void The_same_name_twice() => Assert.Single(Check.Single<ServicePortNeedsItsOwnName>(
        Check.Service("{ports: [{name: http, port: 80}, {name: http, port: 81}]}"),
        "spec.ports[1].name",
        "Service 'web' has two ports named 'http', so the API server rejects it; give each port a name of its own").Related);

    [Theory]
    [InlineData("[{port: 80}]")]
    [InlineData("[{name: a, port: 80}, {name: b, port: 81}]")]
    [InlineData("[]")]
    public void Silent(string ports) => Check.Silent<ServicePortNeedsItsOwnName>(Check.Service($"{{ports: {ports}}}"));

    [Fact]
    public void Silent_when_a_name_is_not_known() => Assert.Empty(Check.With<ServicePortNeedsItsOwnName>(
        Check.SetWithUnknowns(Check.Service("{ports: [{name: UNKNOWN, port: 80}, {port: 81, OPEN: 1}]}"))));
}
