namespace SvcDsl;

public class SelectorlessServiceTests
{
    [Fact]
    public void Its_Endpoints_get_its_ports_and_its_namespace() => Assert.Equal(
        """
        apiVersion: v1
        kind: Service
        metadata:
          name: db
          namespace: data
        spec:
          ports:
          - name: sql
            port: 5432
            targetPort: 6432
          - name: stats
            protocol: UDP
            port: 8125
        ---
        apiVersion: v1
        kind: Endpoints
        metadata:
          name: db
          namespace: data
        subsets:
        - addresses:
          - ip: 192.0.2.10
          - ip: 192.0.2.11
          ports:
          - name: sql
            port: 6432
          - name: stats
            protocol: UDP
            port: 8125

        """,
        Manifests.Yaml(m => m.WithoutSelector("db")
            .Endpoints("192.0.2.10", "192.0.2.11")
            .Port(5432, to: 6432, name: "sql")
            .Port(8125, name: "stats", protocol: Protocol.Udp)
            .In("data")));

    [Fact]
    public void It_has_a_cluster_address_like_others() => Assert.Equal(
        "spec:\n  clusterIP: 10.96.0.9\n  ports:\n  - port: 80\n  sessionAffinity: ClientIP\n",
        Manifests.Spec(m => m.WithoutSelector("db").Port(80).ClusterAddress("10.96.0.9").SessionAffinity()));

    [Fact]
    public void Null_is_refused() => Manifests.Build(m =>
        Assert.Equal("addresses", Assert.Throws<ArgumentNullException>(() => m.WithoutSelector("db").Port(80).Endpoints(null!)).ParamName));
}
