namespace SvcDsl.Rules.ServiceTypes;

public class ExternalNameForHttpTests
{
    [Fact]
    public void By_number() => Check.Single<ExternalNameForHttp>(
        Check.Service("{ports: [{port: 443}], type: ExternalName, externalName: example.com}"),
        "spec.externalName",
        "Service 'web' stands for example.com and has the HTTP port 443, but its clients ask that host for 'web' and expect a certificate for it, which most hosts do not have; make sure that this one does, or let clients use its own name");

    [Fact]
    public void By_protocol() => Check.Single<ExternalNameForHttp>(
        Check.Service("{ports: [{port: 8000, appProtocol: HTTP}], type: ExternalName, externalName: example.com}"),
        "spec.externalName",
        "Service 'web' stands for example.com and has the HTTP port 8000, but its clients ask that host for 'web' and expect a certificate for it, which most hosts do not have; make sure that this one does, or let clients use its own name");

    [Fact]
    public void By_name() => Check.Single<ExternalNameForHttp>(
        Check.Service("{ports: [{port: 5000, name: a}, {port: 8000, name: http-api}], type: ExternalName, externalName: example.com}"),
        "spec.externalName",
        "Service 'web' stands for example.com and has the HTTP port 'http-api', but its clients ask that host for 'web' and expect a certificate for it, which most hosts do not have; make sure that this one does, or let clients use its own name");

    [Theory]
    [InlineData("{type: ExternalName, externalName: example.com}")]
    [InlineData("{ports: [{port: 5432}], type: ExternalName, externalName: example.com}")]
    [InlineData("{ports: [{port: UNKNOWN, name: UNKNOWN}], type: ExternalName, externalName: example.com}")]
    [InlineData("{type: ExternalName, externalName: api.shop.svc.cluster.local, ports: [{port: 80}]}")]
    [InlineData("{type: ExternalName, externalName: UNKNOWN, ports: [{port: 80}]}")]
    [InlineData("{externalName: example.com, ports: [{port: 80}]}")]
    public void Silent(string spec) => Assert.Empty(Check.With<ExternalNameForHttp>(Check.SetWithUnknowns(Check.Service(spec))));
}
