namespace SvcDsl.Rules.Ports;

public class NamedTargetPortDoesNotExistTests
{
    [Fact]
    public void A_name_that_nobody_declares()
    {
        Finding finding = Check.Single<NamedTargetPortDoesNotExist>(
            Check.Web() + Service("htpp"),
            "spec.ports[0].targetPort",
            "Service 'web' sends port 80 to the port named 'htpp' of Deployment 'web', which has 'http' (5000), so it gets no endpoints; "
                + "name a port of a container, or lead to a number");
        Assert.Equal("http", finding.Fix[FixKeys.Replacement]);
        Assert.Single(finding.Related);
    }

    [Fact]
    public void No_names_at_all() => Assert.Contains(
        "which names no port", Assert.Single(Check.With<NamedTargetPortDoesNotExist>(Check.SetOf(Check.Web("[{containerPort: 80}]") + Service("http")))).Message, StringComparison.Ordinal);

    [Fact]
    public void An_ordinary_init_container_does_not_count() => Assert.Contains(
        "only its init container 'init' has it, which does not run while the pod serves",
        Assert.Single(Check.With<NamedTargetPortDoesNotExist>(Check.SetOf(Check.Web(more: "initContainers: [{name: init, ports: [{name: admin, containerPort: 1}]}]") + Service("admin")))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Silent()
    {
        Check.Silent<NamedTargetPortDoesNotExist>(Check.Web() + Service("http"));
        Check.Silent<NamedTargetPortDoesNotExist>(Check.Web() + Service("5001"));
        Check.Silent<NamedTargetPortDoesNotExist>(Check.Web() + Service("\"5001\""));
        Check.Silent<NamedTargetPortDoesNotExist>(Check.Web() + Service("http, protocol: UDP"));
        Check.Silent<NamedTargetPortDoesNotExist>(Check.Web(more: "initContainers: [{name: proxy, restartPolicy: Always, ports: [{name: admin, containerPort: 1}]}]") + Service("admin"));
    }

    [Theory]
    [InlineData("[{name: UNKNOWN, containerPort: 80}]", "x")]
    [InlineData("[{name: http, containerPort: 80}]", "UNKNOWN")]
    public void Silent_when_something_is_not_known(string declared, string target) =>
        Assert.Empty(Check.With<NamedTargetPortDoesNotExist>(Check.SetWithUnknowns(Check.Web(declared) + Service(target))));

    private static string Service(string target) => Check.Service($"{{selector: {{app: web}}, ports: [{{port: 80, targetPort: {target}}}]}}");
}
