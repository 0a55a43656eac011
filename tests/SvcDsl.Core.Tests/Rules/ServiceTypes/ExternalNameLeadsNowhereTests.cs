using SvcDsl.Provenance;

namespace SvcDsl.Rules.ServiceTypes;

public class ExternalNameLeadsNowhereTests
{
    [Fact]
    public void Its_own_name() => Check.Single<ExternalNameLeadsNowhere>(
        Check.Service("{type: ExternalName, externalName: web.default.svc.cluster.local}"),
        "spec.externalName",
        "Service 'web' leads to itself, so the name never resolves; name the host that it stands for");

    [Fact]
    public void Its_own_short_name() => Check.Single<ExternalNameLeadsNowhere>(
        Check.Service("{type: ExternalName, externalName: web}"),
        "spec.externalName",
        "Service 'web' leads to web, but that is its own name, so it never resolves; name the host that it stands for");

    [Fact]
    public void A_loop() => Check.Single<ExternalNameLeadsNowhere>(
        Check.Service("{type: ExternalName, externalName: b.default.svc.cluster.local}", "a") + Check.Service("{type: ExternalName, externalName: c.default.svc.cluster.local.}", "b") + Check.Service("{type: ExternalName, externalName: b.default.svc.cluster.local}", "c"),
        "spec.externalName",
        "Service 'b' leads to Service 'c' and back, so the name never resolves; name the host that it stands for");

    [Fact]
    public void A_name_without_the_domain() => Assert.Equal("api.shop.svc.cluster.local", Check.Single<ExternalNameLeadsNowhere>(
        Check.Service("{type: ExternalName, externalName: api.shop.svc}"),
        "spec.externalName",
        "Service 'web' leads to api.shop.svc, but nobody completes an external name with the cluster's domain, so it does not resolve; did you mean api.shop.svc.cluster.local?").Fix[FixKeys.Replacement]);

    [Fact]
    public void A_short_name() => Assert.Equal(Level.Warning, Check.Single<ExternalNameLeadsNowhere>(
        Check.Service("{type: ExternalName, externalName: api}") + Check.Service("{ports: [{port: 80}]}", "api"),
        "spec.externalName",
        "Service 'web' leads to api, but nobody completes an external name with the cluster's domain, so it does not resolve; write api, its namespace and svc.cluster.local").Level);

    [Fact]
    public void A_short_name_in_a_namespace() => Assert.Equal("api.shop.svc.cluster.local", Check.Single<ExternalNameLeadsNowhere>(
        Check.Service("{type: ExternalName, externalName: api}") + "\n---\n{apiVersion: v1, kind: Service, metadata: {name: api, namespace: shop}, spec: {ports: [{port: 80}]}}",
        "spec.externalName",
        "Service 'web' leads to api, but nobody completes an external name with the cluster's domain, so it does not resolve; did you mean api.shop.svc.cluster.local?").Fix[FixKeys.Replacement]);

    [Fact]
    public void No_such_Service() => Assert.Equal(Level.Warning, Check.Single<ExternalNameLeadsNowhere>(
        Check.Service("{type: ExternalName, externalName: apii.shop.svc.cluster.local}") + "\n---\n{apiVersion: v1, kind: Service, metadata: {name: api, namespace: shop}, spec: {ports: [{port: 80}]}}",
        "spec.externalName",
        "Service 'web' leads to apii.shop.svc.cluster.local, but there is no Service 'apii' in namespace 'shop', so the name does not resolve; name one that exists").Level);

    [Fact]
    public void Silent_where_the_name_leads_somewhere()
    {
        string api = "\n---\n{apiVersion: v1, kind: Service, metadata: {name: api, namespace: shop}, spec: {ports: [{port: 80}]}}";
        Check.Silent<ExternalNameLeadsNowhere>(Check.Service("{type: ExternalName, externalName: api.shop.svc.cluster.local}") + api);
        Check.Silent<ExternalNameLeadsNowhere>(Check.Service("{type: ExternalName, externalName: b.default.svc.cluster.local}", "a") + Check.Service("{ports: [{port: 80}]}", "b"));

        // A Service without a namespace may be applied to that one.
        Check.Silent<ExternalNameLeadsNowhere>(Check.Service("{type: ExternalName, externalName: db.shop.svc.cluster.local}") + api + Check.Service("{ports: [{port: 80}]}", "db"));
    }

    [Fact]
    public void Silent_when_something_is_not_known()
    {
        string api = "\n---\n{apiVersion: v1, kind: Service, metadata: {name: api, namespace: shop}, spec: {ports: [{port: 80}]}}";
        string web = Check.Service("{type: ExternalName, externalName: db.shop.svc.cluster.local}");
        Assert.Single(Check.With<ExternalNameLeadsNowhere>(Check.SetOf(web + api)));
        Assert.Empty(Check.With<ExternalNameLeadsNowhere>(Check.SetOf(web + api, new Unknown("a test says so", Origin.None))));
        Assert.Empty(Check.With<ExternalNameLeadsNowhere>(Check.SetWithUnknowns(web + api + Check.Service("{}", "UNKNOWN"))));
    }

    [Theory]
    [InlineData("{type: ExternalName, externalName: api.shop.svc.cluster.local}")]
    [InlineData("{type: ExternalName, externalName: web.shop.svc.cluster.local}")]
    [InlineData("{type: ExternalName, externalName: example.com}")]
    [InlineData("{type: ExternalName, externalName: api}")]
    [InlineData("{type: ExternalName, externalName: UNKNOWN}")]
    [InlineData("{type: UNKNOWN, externalName: web}")]
    public void Silent(string spec) => Assert.Empty(Check.With<ExternalNameLeadsNowhere>(Check.SetWithUnknowns(Check.Service(spec))));
}
