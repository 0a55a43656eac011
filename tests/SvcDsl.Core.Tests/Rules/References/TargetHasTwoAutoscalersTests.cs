namespace SvcDsl.Rules.References;

public class TargetHasTwoAutoscalersTests
{
    [Fact]
    public void Two()
    {
        Finding finding = Check.Single<TargetHasTwoAutoscalers>(
            Check.Web() + Some.Autoscaler() + Some.Autoscaler(name: "memory"),
            "spec.scaleTargetRef.name",
            "HorizontalPodAutoscaler 'memory' scales Deployment 'web', which HorizontalPodAutoscaler 'h' does already, so neither works; put the metrics of both into one");
        Assert.Single(finding.Related);
    }

    [Theory]
    [InlineData("h", "web", "")]
    [InlineData("memory", "api", "")]
    [InlineData("memory", "UNKNOWN", "")]
    [InlineData("memory", "web", "namespace: shop")]
    [InlineData("memory", "web", "namespace: UNKNOWN")]
    public void Silent(string name, string target, string metadata) => Assert.Empty(Check.With<TargetHasTwoAutoscalers>(Check.SetWithUnknowns(
        Check.Web() + Some.Autoscaler() + Some.Autoscaler(target: $"{{apiVersion: apps/v1, kind: Deployment, name: {target}}}", name: name, metadata: metadata))));
}
