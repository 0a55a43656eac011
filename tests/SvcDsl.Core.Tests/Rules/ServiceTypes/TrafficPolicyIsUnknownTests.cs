namespace SvcDsl.Rules.ServiceTypes;

public class TrafficPolicyIsUnknownTests
{
    [Fact]
    public void Inside() => Assert.Equal("Local", Check.Single<TrafficPolicyIsUnknown>(
        Check.Service("{internalTrafficPolicy: local, ports: [{port: 80}]}"),
        "spec.internalTrafficPolicy",
        "The internalTrafficPolicy 'local' of Service 'web' does not exist, so the API server rejects it; did you mean Local?").Fix[FixKeys.Replacement]);

    [Fact]
    public void Outside() => Check.Single<TrafficPolicyIsUnknown>(
        Check.Service("{externalTrafficPolicy: Nearest, type: LoadBalancer, ports: [{port: 80}]}"),
        "spec.externalTrafficPolicy",
        "The externalTrafficPolicy 'Nearest' of Service 'web' does not exist, so the API server rejects it; write Cluster or Local");

    [Theory]
    [InlineData("{internalTrafficPolicy: Local, externalTrafficPolicy: Cluster, type: LoadBalancer, ports: [{port: 80}]}")]
    [InlineData("{internalTrafficPolicy: UNKNOWN, externalTrafficPolicy: UNKNOWN, type: LoadBalancer, ports: [{port: 80}]}")]
    [InlineData("{externalTrafficPolicy: Nearest, ports: [{port: 80}]}")]
    [InlineData("{externalTrafficPolicy: '', type: LoadBalancer, ports: [{port: 80}]}")]
    [InlineData("{internalTrafficPolicy: 1}")]
    public void Silent(string spec) => Assert.Empty(Check.With<TrafficPolicyIsUnknown>(Check.SetWithUnknowns(Check.Service(spec))));
}
