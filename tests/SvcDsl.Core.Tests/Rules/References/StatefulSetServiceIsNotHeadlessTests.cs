namespace SvcDsl.Rules.References;

public class StatefulSetServiceIsNotHeadlessTests
{
    [Theory]
    [InlineData("replicas: 3, ", "Warning")]
    [InlineData("replicas: UNKNOWN, ", "Warning")]
    [InlineData("", "Info")]
    public void A_cluster_IP(string replicas, string level)
    {
        Finding finding = Assert.Single(Check.With<StatefulSetServiceIsNotHeadless>(Check.SetWithUnknowns(Check.Service("{selector: {app: web}, ports: [{port: 80}]}") + Some.StatefulSet(more: replicas))));
        Assert.Equal(
            "StatefulSet 'web' names Service 'web' as its Service, which is not headless, so its pods have no DNS names of their own; "
                + "name one with clusterIP: None, and keep this one for clients that take any pod",
            finding.Message);
        Assert.Equal("spec.serviceName", finding.Path);
        Assert.Equal(level, finding.Level.ToString());
        Assert.Single(finding.Related);
    }

    [Theory]
    [InlineData("{clusterIP: None}", "replicas: 3, ")]
    [InlineData("{clusterIP: UNKNOWN}", "replicas: 3, ")]
    [InlineData("{OPEN: x}", "replicas: 3, ")]
    [InlineData("{ports: [{port: 80}]}", "replicas: 1, ")]
    public void Silent(string service, string more) => Assert.Empty(Check.With<StatefulSetServiceIsNotHeadless>(Check.SetWithUnknowns(Check.Service(service) + Some.StatefulSet(more: more))));
}
