namespace SvcDsl.Rules.Endpoints;

public class EndpointsOfAServiceWithSelectorTests
{
    private const string Subset = "{addresses: [{ip: 10.0.0.1}]}";
    private const string Fields = "addressType: IPv4, endpoints: [{addresses: [10.0.0.1]}]";
    private static readonly string Service = Check.Service("{selector: {app: db}, ports: [{port: 5432}]}", "db");

    [Fact]
    public void Endpoints_are_replaced() => Assert.Single(Check.Single<EndpointsOfAServiceWithSelector>(
        Service + Written.Endpoints(Subset),
        "metadata.name",
        "Endpoints 'db' belongs to Service 'db', which selects app=db, so the cluster replaces these addresses by those of the pods; remove the selector, or the Endpoints").Related);

    [Fact]
    public void Slices_are_added() => Assert.Equal(Level.Warning, Check.Single<EndpointsOfAServiceWithSelector>(
        Service + Written.Slice(Fields),
        "metadata.labels",
        "EndpointSlice 'db-1' belongs to Service 'db', which selects app=db, so its addresses share the traffic with the pods; remove the selector, or the EndpointSlice").Level);

    [Theory]
    [InlineData("{ports: [{port: 5432}]}")]
    [InlineData("{selector: {}, ports: [{port: 5432}]}")]
    [InlineData("{selector: UNKNOWN, ports: [{port: 5432}]}")]
    [InlineData("{type: ExternalName, externalName: a.b, selector: {app: db}}")]
    public void Silent(string spec) => Assert.Empty(Check.With<EndpointsOfAServiceWithSelector>(Check.SetWithUnknowns(Check.Service(spec, "db") + Written.Endpoints(Subset))));

    [Fact]
    public void Silent_about_what_a_cluster_wrote()
    {
        Check.Silent<EndpointsOfAServiceWithSelector>(Service + Written.Endpoints(Subset, metadata: ", annotations: {endpoints.kubernetes.io/last-change-trigger-time: x}"));
        Check.Silent<EndpointsOfAServiceWithSelector>(Service + Written.Slice(Fields, "{kubernetes.io/service-name: db, endpointslice.kubernetes.io/managed-by: endpointslice-controller.k8s.io}"));
        Check.Silent<EndpointsOfAServiceWithSelector>(Service + Written.Endpoints(Subset, "other"));
    }
}
