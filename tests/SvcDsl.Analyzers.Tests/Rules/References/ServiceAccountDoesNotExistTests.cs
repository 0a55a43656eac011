namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC7062")]
public class ServiceAccountDoesNotExistTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync(""""
        m.Yaml("""
            { apiVersion: v1, kind: ServiceAccount, metadata: { name: web } }
            """);
        m.Deployment("web").Merge({|SVC7062:"spec: { template: { spec: { serviceAccountName: wbe } } }"|}).Container("web", "example/web:1");
        """");

    [Fact]
    public Task Right() => Check.DefineAsync(""""
        m.Yaml("""
            { apiVersion: v1, kind: ServiceAccount, metadata: { name: web } }
            """);
        m.Deployment("web").Merge("spec: { template: { spec: { serviceAccountName: web } } }").Container("web", "example/web:1");
        """");
}
