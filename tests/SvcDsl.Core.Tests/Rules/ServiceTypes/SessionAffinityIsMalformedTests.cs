namespace SvcDsl.Rules.ServiceTypes;

public class SessionAffinityIsMalformedTests
{
    [Fact]
    public void A_slip() => Assert.Equal("ClientIP", Check.Single<SessionAffinityIsMalformed>(
        Check.Service("{sessionAffinity: ClientIp, ports: [{port: 80}]}"),
        "spec.sessionAffinity",
        "The sessionAffinity 'ClientIp' of Service 'web' does not exist, so the API server rejects it; did you mean ClientIP?").Fix[FixKeys.Replacement]);

    [Fact]
    public void Nothing_alike() => Check.Single<SessionAffinityIsMalformed>(
        Check.Service("{sessionAffinity: Cookie, ports: [{port: 80}]}"),
        "spec.sessionAffinity",
        "The sessionAffinity 'Cookie' of Service 'web' does not exist, so the API server rejects it; write None or ClientIP");

    [Fact]
    public void Too_long() => Assert.Equal("86400", Check.Single<SessionAffinityIsMalformed>(
        Check.Service("{sessionAffinity: ClientIP, sessionAffinityConfig: {clientIP: {timeoutSeconds: 86401}}, ports: [{port: 80}]}"),
        "spec.sessionAffinityConfig.clientIP.timeoutSeconds",
        "The timeoutSeconds of Service 'web' is 86401, so the API server rejects it; write a number from 1 to 86400").Fix[FixKeys.Replacement]);

    [Fact]
    public void No_time() => Check.Single<SessionAffinityIsMalformed>(
        Check.Service("{sessionAffinity: ClientIP, sessionAffinityConfig: {clientIP: {timeoutSeconds: 0}}, ports: [{port: 80}]}"),
        "spec.sessionAffinityConfig.clientIP.timeoutSeconds",
        "The timeoutSeconds of Service 'web' is 0, so the API server rejects it; write a number from 1 to 86400");

    [Theory]
    [InlineData("{sessionAffinity: ClientIP, sessionAffinityConfig: {clientIP: {timeoutSeconds: 86400}}}")]
    [InlineData("{sessionAffinity: ClientIP, sessionAffinityConfig: {clientIP: {timeoutSeconds: 1}}}")]
    [InlineData("{sessionAffinity: ClientIP, sessionAffinityConfig: {clientIP: {timeoutSeconds: UNKNOWN}}}")]
    [InlineData("{sessionAffinity: UNKNOWN, sessionAffinityConfig: {clientIP: {timeoutSeconds: 0}}}")]
    [InlineData("{sessionAffinity: None}")]
    [InlineData("{sessionAffinity: ''}")]
    [InlineData("{sessionAffinityConfig: {clientIP: {timeoutSeconds: 0}}}")]
    public void Silent(string spec) => Assert.Empty(Check.With<SessionAffinityIsMalformed>(Check.SetWithUnknowns(Check.Service(spec))));
}
