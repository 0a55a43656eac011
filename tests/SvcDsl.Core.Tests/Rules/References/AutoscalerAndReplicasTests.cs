namespace SvcDsl.Rules.References;

public class AutoscalerAndReplicasTests
{
    [Fact]
    public void Both()
    {
        Finding finding = Check.Single<AutoscalerAndReplicas>(
            Some.Deployment("replicas: 2, ") + Some.Autoscaler(),
            "spec.replicas",
            "Deployment 'web' sets replicas to 2, but HorizontalPodAutoscaler 'h' scales it, so each time it is applied the number of pods falls back to 2; leave replicas out");
        Assert.Equal("Deployment", finding.Object.Kind);
        Assert.Single(finding.Related);
    }

    [Theory]
    [InlineData("", "web")]
    [InlineData("replicas: UNKNOWN, ", "web")]
    [InlineData("replicas: 2, ", "api")]
    [InlineData("replicas: 2, ", "UNKNOWN")]
    public void Silent(string replicas, string target) => Assert.Empty(Check.With<AutoscalerAndReplicas>(
        Check.SetWithUnknowns(Some.Deployment(replicas) + Some.Autoscaler(target: $"{{apiVersion: apps/v1, kind: Deployment, name: {target}}}"))));
}
