namespace SvcDsl;

public class NodePortServiceTests
{
    [Fact]
    public void All_that_it_can_say() => Assert.Equal(
        """
        spec:
          type: NodePort
          selector:
            app: web
          ports:
          - name: http
            port: 80
            targetPort: http
            nodePort: 30080
          - name: metrics
            protocol: TCP
            port: 9090
          externalTrafficPolicy: Local

        """,
        Manifests.Spec(m =>
        {
            Deployment web = m.Deployment("web");
            ContainerPort http = web.Container("main", "i").Port("http", 5000);
            m.NodePort("web").Select(web)
                .Port(80, to: http, nodePort: 30080)
                .Port(9090, name: "metrics", protocol: Protocol.Tcp)
                .ExternalTrafficPolicy(TrafficPolicy.Local);
        }));

    [Fact]
    public void What_all_Services_have_it_has_too() => Assert.Equal(
        "spec:\n  type: NodePort\n  publishNotReadyAddresses: false\n  sessionAffinity: ClientIP\n  internalTrafficPolicy: Cluster\n",
        Manifests.Spec(m => m.NodePort("web").PublishNotReadyAddresses(false).SessionAffinity().InternalTrafficPolicy(TrafficPolicy.Cluster)));

    [Fact]
    public void A_policy_that_does_not_exist_is_refused() => Manifests.Build(m => Assert.Equal(
        "policy", Assert.ThrowsAny<ArgumentException>(() => m.NodePort("web").ExternalTrafficPolicy((TrafficPolicy)5)).ParamName));
}
