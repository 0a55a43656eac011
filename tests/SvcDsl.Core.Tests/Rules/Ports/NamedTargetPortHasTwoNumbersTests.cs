namespace SvcDsl.Rules.Ports;

public class NamedTargetPortHasTwoNumbersTests
{
    [Fact]
    public void In_two_workloads() => Assert.Equal(2, Check.Single<NamedTargetPortHasTwoNumbers>(
        Set("[{name: http, containerPort: 8080}]", "http"),
        "spec.ports[0].targetPort",
        "Service 'web' sends port 80 to the port named 'http' of Deployment 'web' and Deployment 'new', which is 5000 in one and 8080 in another; that works, but one number for all is easier to follow").Related.Count);

    [Theory]
    [InlineData("[{name: http, containerPort: 5000}]", "http")]
    [InlineData("[{name: http, containerPort: 53, protocol: UDP}]", "http")]
    [InlineData("[{name: http, containerPort: UNKNOWN}]", "http")]
    [InlineData("[{name: http, containerPort: 8080}]", "5000")]
    [InlineData("[{name: http, containerPort: 8080}]", "UNKNOWN")]
    public void Silent(string ports, string target) => Assert.Empty(Check.With<NamedTargetPortHasTwoNumbers>(Check.SetWithUnknowns(Set(ports, target))));

    private static string Set(string ports, string target) =>
        Check.Web() + Check.Web(ports, "{app: web, track: new}", "new") + Check.Service($"{{selector: {{app: web}}, ports: [{{port: 80, targetPort: {target}}}]}}");
}
