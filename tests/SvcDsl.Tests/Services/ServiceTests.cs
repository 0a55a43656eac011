namespace SvcDsl;

/// <summary>The Service of any type.</summary>
public class ServiceTests
{
    [Fact]
    public void Without_a_type_it_is_what_Kubernetes_takes() => Assert.Equal(
        "spec:\n  selector:\n    app: web\n  ports:\n  - port: 80\n    targetPort: 5000\n",
        Manifests.Spec(m => m.Service("web").Select(("app", "web")).Port(80, to: 5000)));

    [Theory]
    [InlineData(ServiceType.ClusterIP)]
    [InlineData(ServiceType.NodePort)]
    [InlineData(ServiceType.LoadBalancer)]
    [InlineData(ServiceType.ExternalName)]
    public void Its_type_can_be_set(ServiceType type) => Assert.Equal(
        $"spec:\n  type: {type}\n", Manifests.Spec(m => m.Service("web").Type(type)));

    [Fact]
    public void It_can_stand_for_a_host() => Assert.Equal(
        "spec:\n  type: ExternalName\n  externalName: db.example.com\n",
        Manifests.Spec(m => m.Service("db").Type(ServiceType.ExternalName).ExternalName("db.example.com")));

    [Fact]
    public void It_has_what_any_type_has() => Assert.Equal(
        """
        spec:
          type: LoadBalancer
          clusterIP: 10.96.0.9
          ports:
          - name: http
            protocol: TCP
            port: 80
            nodePort: 30080
          publishNotReadyAddresses: true
          sessionAffinity: ClientIP
          internalTrafficPolicy: Local
          externalTrafficPolicy: Cluster
          externalIPs:
          - 203.0.113.7

        """,
        Manifests.Spec(m => m.Service("web")
            .Type(ServiceType.LoadBalancer)
            .Port(80, nodePort: 30080, name: "http", protocol: Protocol.Tcp)
            .PublishNotReadyAddresses()
            .SessionAffinity()
            .InternalTrafficPolicy(TrafficPolicy.Local)
            .ExternalTrafficPolicy(TrafficPolicy.Cluster)
            .ExternalIPs("203.0.113.7")
            .ClusterAddress("10.96.0.9")));

    [Fact]
    public void What_does_not_fit_its_type_is_a_finding() => Assert.Equal(
        ["SVC3003"],
        Manifests.Ids(m => m.Service("web").Select(m.Deployment("web")).Port(80, nodePort: 30080)));

    [Fact]
    public void Wrong_arguments_are_refused() => Manifests.Build(m =>
    {
        Assert.Equal("type", Assert.ThrowsAny<ArgumentException>(() => m.Service("web").Type((ServiceType)9)).ParamName);
        Assert.Equal("host", Assert.Throws<ArgumentNullException>(() => m.Service("web").ExternalName(null!)).ParamName);
    });
}
