namespace SvcDsl.Rules.ServiceTypes;

public class SessionAffinityConfigIsIgnoredTests
{
    [Fact]
    public void Without_affinity() => Check.Single<SessionAffinityConfigIsIgnored>(
        Check.Service("{sessionAffinityConfig: {clientIP: {timeoutSeconds: 60}}, ports: [{port: 80}]}"),
        "spec.sessionAffinityConfig",
        "Service 'web' has sessionAffinityConfig, but its sessionAffinity is None, so the API server drops it; write sessionAffinity: ClientIP or remove it");

    [Fact]
    public void With_None() => Check.Single<SessionAffinityConfigIsIgnored>(
        Check.Service("{sessionAffinity: None, sessionAffinityConfig: {clientIP: {timeoutSeconds: 60}}, ports: [{port: 80}]}"),
        "spec.sessionAffinityConfig",
        "Service 'web' has sessionAffinityConfig, but its sessionAffinity is None, so the API server drops it; write sessionAffinity: ClientIP or remove it");

    [Theory]
    [InlineData("{sessionAffinity: ClientIP, sessionAffinityConfig: {clientIP: {timeoutSeconds: 60}}}")]
    [InlineData("{sessionAffinity: UNKNOWN, sessionAffinityConfig: {clientIP: {timeoutSeconds: 60}}}")]
    [InlineData("{sessionAffinityConfig: {clientIP: {timeoutSeconds: 60}}, OPEN: 1}")]
    [InlineData("{sessionAffinityConfig: {}}")]
    [InlineData("{sessionAffinityConfig: null}")]
    public void Silent(string spec) => Assert.Empty(Check.With<SessionAffinityConfigIsIgnored>(Check.SetWithUnknowns(Check.Service(spec))));
}
