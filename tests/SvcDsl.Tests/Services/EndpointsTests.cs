namespace SvcDsl;

public class EndpointsTests
{
    [Fact]
    public void All_that_it_can_say() => Assert.Equal(
        """
        apiVersion: v1
        kind: Endpoints
        metadata:
          name: db
        subsets:
        - addresses:
          - ip: 192.0.2.10
          notReadyAddresses:
          - ip: 192.0.2.11
          ports:
          - name: sql
            port: 5432
          - name: stats
            protocol: UDP
            port: 8125
        - addresses:
          - ip: 192.0.2.20
          ports:
          - port: 80

        """,
        Manifests.Yaml(m => m.Endpoints("db")
            .Addresses("192.0.2.10")
            .NotReadyAddresses("192.0.2.11")
            .Port(5432, "sql")
            .Port(8125, "stats", Protocol.Udp)
            .NextSubset()
            .Addresses("192.0.2.20")
            .Port(80)));

    [Fact]
    public void Groups_that_nothing_was_put_into_are_not_written() => Assert.Equal(
        "apiVersion: v1\nkind: Endpoints\nmetadata:\n  name: db\n", Manifests.Yaml(m => m.Endpoints("db").NextSubset().NextSubset()));

    [Fact]
    public void Null_is_refused() => Manifests.Build(m =>
    {
        Assert.Equal("addresses", Assert.Throws<ArgumentNullException>(() => m.Endpoints("db").Addresses(null!)).ParamName);
        Assert.Equal("addresses", Assert.Throws<ArgumentNullException>(() => m.Endpoints("db").NotReadyAddresses([null!])).ParamName);
    });
}
