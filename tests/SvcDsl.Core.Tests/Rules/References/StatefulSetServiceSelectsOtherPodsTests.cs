namespace SvcDsl.Rules.References;

public class StatefulSetServiceSelectsOtherPodsTests
{
    [Fact]
    public void Pods_of_another_workload()
    {
        Finding finding = Check.Single<StatefulSetServiceSelectsOtherPods>(
            Check.Web(labels: "{app: api}", name: "api") + Check.Service("{clusterIP: None, selector: {app: api}}") + Some.StatefulSet(),
            "spec.serviceName",
            "StatefulSet 'web' names Service 'web' as its Service, which selects app=api, but its pods have app=web, so they have no DNS names of their own; name a Service that selects them");
        Assert.Single(finding.Related);
    }

    [Theory]
    [InlineData("{clusterIP: None, selector: {app: web}}")]
    [InlineData("{clusterIP: None, selector: {app: UNKNOWN}}")]
    [InlineData("{clusterIP: None}")]
    [InlineData("{selector: {app: api}}")]
    public void Silent(string service) => Assert.Empty(Check.With<StatefulSetServiceSelectsOtherPods>(
        Check.SetWithUnknowns(Check.Web(labels: "{app: api}", name: "api") + Check.Service(service) + Some.StatefulSet())));

    [Fact]
    public void Silent_when_the_Service_selects_nothing_at_all() => Check.Silent<StatefulSetServiceSelectsOtherPods>(Check.Service("{clusterIP: None, selector: {app: api}}") + Some.StatefulSet());
}
