namespace SvcDsl.Rules.ServiceTypes;

public class TopologyAnnotationsDifferTests
{
    [Fact]
    public void The_old_name() => Assert.Equal(Level.Info, Check.Single<TopologyAnnotationsDiffer>(
        Annotated("service.kubernetes.io/topology-aware-hints: Auto"),
        "metadata.annotations[service.kubernetes.io/topology-aware-hints]",
        "Service 'web' has the annotation topology-aware-hints, which is deprecated; write it as service.kubernetes.io/topology-mode").Level);

    [Fact]
    public void Two_values() => Check.Single<TopologyAnnotationsDiffer>(
        Annotated("service.kubernetes.io/topology-mode: Auto, service.kubernetes.io/topology-aware-hints: Disabled"),
        "metadata.annotations[service.kubernetes.io/topology-mode]",
        "Service 'web' has topology-mode 'Auto' and topology-aware-hints 'Disabled', so the API server rejects it; remove topology-aware-hints, which is deprecated");

    [Theory]
    [InlineData("service.kubernetes.io/topology-mode: Auto")]
    [InlineData("service.kubernetes.io/topology-mode: Auto, service.kubernetes.io/topology-aware-hints: Auto")]
    [InlineData("service.kubernetes.io/topology-mode: Auto, service.kubernetes.io/topology-aware-hints: UNKNOWN")]
    [InlineData("service.kubernetes.io/topology-mode: UNKNOWN, service.kubernetes.io/topology-aware-hints: Auto")]
    [InlineData("service.kubernetes.io/topology-aware-hints: Auto, OPEN: 1")]
    public void Silent(string annotations) => Assert.Empty(Check.With<TopologyAnnotationsDiffer>(Check.SetWithUnknowns(Annotated(annotations))));

    private static string Annotated(string annotations) =>
        $"\n---\napiVersion: v1\nkind: Service\nmetadata: {{name: web, annotations: {{{annotations}}}}}\nspec: {{ports: [{{port: 80}}]}}\n";
}
