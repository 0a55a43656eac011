using SvcDsl.Provenance;

namespace SvcDsl.Rules.Endpoints;

public class EndpointsBelongToNoServiceTests
{
    private const string Subset = "{addresses: [{ip: 10.0.0.1}]}";
    private const string Fields = "addressType: IPv4, endpoints: [{addresses: [10.0.0.1]}]";
    private static readonly string Service = Check.Service("{ports: [{port: 5432}]}", "database");

    [Fact]
    public void Endpoints_of_another_name() => Assert.Equal("database", Check.Single<EndpointsBelongToNoService>(
        Service + Written.Endpoints(Subset, "databse"), "metadata.name", "Endpoints 'databse' has the name of no Service of this set, so nobody uses its addresses; did you mean 'database'?").Fix[FixKeys.Replacement]);

    [Fact]
    public void In_another_namespace() => Check.Single<EndpointsBelongToNoService>(
        Service + Written.Endpoints(Subset, "database", ", namespace: b"), "metadata.name", "Endpoints 'b/database' is meant for Service 'database', which is in another namespace, so nobody uses its addresses; put both into one");

    [Fact]
    public void A_slice_of_another_name() => Check.Single<EndpointsBelongToNoService>(
        Service + Written.Slice(Fields), "metadata.labels", "The label kubernetes.io/service-name of EndpointSlice 'db-1' names Service 'db', which is not in this set, so nobody uses its addresses; write the name of a Service of the same namespace");

    [Fact]
    public void A_slice_without_the_label() => Check.Single<EndpointsBelongToNoService>(
        Service + Written.Slice(Fields, "{app: db}"), "metadata.labels", "EndpointSlice 'db-1' has no label kubernetes.io/service-name, so no Service uses its addresses; add the label with the name of the Service");

    [Fact]
    public void Silent()
    {
        Check.Silent<EndpointsBelongToNoService>(Service + Written.Endpoints(Subset, "database") + Written.Slice(Fields, "{kubernetes.io/service-name: database}"));
        Check.Silent<EndpointsBelongToNoService>(Written.Endpoints("[]"));
        Check.Silent<EndpointsBelongToNoService>(Written.Endpoints(Subset, metadata: ", annotations: {control-plane.alpha.kubernetes.io/leader: x}"));
        Check.Silent<EndpointsBelongToNoService>(Written.Slice(Fields, "{kubernetes.io/service-name: x, endpointslice.kubernetes.io/managed-by: endpointslice-controller.k8s.io}"));
    }

    [Theory]
    [InlineData("UNKNOWN")]
    [InlineData("a, namespace: UNKNOWN")]
    public void Silent_when_something_is_not_known(string name) => Assert.Empty(Check.With<EndpointsBelongToNoService>(Check.SetWithUnknowns(
        Written.Endpoints(Subset, name) + Written.Slice(Fields, "{OPEN: 1}"))));

    [Fact]
    public void Silent_when_the_set_is_open() => Assert.Empty(Check.With<EndpointsBelongToNoService>(
        Check.SetOf(Written.Endpoints(Subset), new Unknown("a test says so", Origin.None))));
}
