namespace SvcDsl.Rules.ServiceTypes;

public class TrafficDistributionIsUnknownTests
{
    [Fact]
    public void A_slip() => Assert.Equal("PreferSameZone", Check.Single<TrafficDistributionIsUnknown>(
        Check.Service("{trafficDistribution: PreferSamezone, ports: [{port: 80}]}"),
        "spec.trafficDistribution",
        "The trafficDistribution 'PreferSamezone' of Service 'web' does not exist, so the API server rejects it; did you mean PreferSameZone?").Fix[FixKeys.Replacement]);

    [Fact]
    public void Nothing_alike() => Check.Single<TrafficDistributionIsUnknown>(
        Check.Service("{trafficDistribution: Random, ports: [{port: 80}]}"),
        "spec.trafficDistribution",
        "The trafficDistribution 'Random' of Service 'web' does not exist, so the API server rejects it; write PreferSameZone, PreferSameNode or PreferClose");

    [Theory]
    [InlineData(33, "PreferSameZone", Level.Error, "The trafficDistribution 'PreferSameZone' of Service 'web' is known from Kubernetes 1.34 on, so the API server of 1.33 rejects it; write PreferClose")]
    [InlineData(35, "PreferClose", Level.Info, "The trafficDistribution 'PreferClose' of Service 'web' is deprecated; write PreferSameZone, which means the same")]
    public void It_depends_on_the_cluster(int minor, string value, object level, string message)
    {
        Finding finding = Assert.Single(Check.With<TrafficDistributionIsUnknown>(
            Check.SetOf(Check.Service($"{{trafficDistribution: {value}}}")), new RuleSettings { Target = new KubernetesVersion(minor) }));
        Assert.Equal(message, finding.Message);
        Assert.Equal(level, finding.Level);
    }

    [Theory]
    [InlineData("{trafficDistribution: PreferClose}")]
    [InlineData("{trafficDistribution: PreferSameZone}")]
    [InlineData("{trafficDistribution: PreferSameNode}")]
    [InlineData("{trafficDistribution: UNKNOWN}")]
    [InlineData("{trafficDistribution: 1}")]
    [InlineData("{}")]
    public void Silent(string spec) => Assert.Empty(Check.With<TrafficDistributionIsUnknown>(Check.SetWithUnknowns(Check.Service(spec))));
}
