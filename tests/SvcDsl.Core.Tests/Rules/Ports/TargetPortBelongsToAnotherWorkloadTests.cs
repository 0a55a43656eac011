using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.Ports;

public class TargetPortBelongsToAnotherWorkloadTests
{
    [Fact]
    public void A_handle_of_a_workload_that_is_not_selected()
    {
        ObjectSet set = WithHandle(owner: "api");
        Finding finding = Assert.Single(RuleBook.Check(set, RuleSettings.Default));
        Assert.Equal("SVC2004", finding.Rule.Id);
        Assert.Equal(
            "to: is port 'http' (8080) of Deployment 'api', but Service 'web' selects Deployment 'web', so the traffic goes there; "
                + "select the port's workload, or lead to a port of the selected one",
            finding.Message);
        Assert.Equal("api", finding.Fix[FixKeys.Workload]);
    }

    [Fact]
    public void Silent() => Assert.Empty(Check.With<TargetPortBelongsToAnotherWorkload>(WithHandle(owner: "web")));

    /// <summary>A Service that selects "web" and leads to a port handle of <paramref name="owner"/>.</summary>
    private static ObjectSet WithHandle(string owner)
    {
        ObjectSet set = Check.SetOf(
            Check.Web() + Check.Web("[{name: http, containerPort: 8080}]", "{app: api}", "api")
            + Check.Service("{selector: {app: web}, ports: [{port: 80, targetPort: none}]}"));
        ContainerPortView port = set.Workloads.Single(workload => workload.NameText == owner).Containers.Single().Ports[0];
        MapNode servicePort = set.Services.Single().Ports[0].Node;
        servicePort.Set("targetPort", new ScalarNode((long)port.ContainerPort.Value, servicePort.Origin).Referring(port.Node));
        return set;
    }
}
