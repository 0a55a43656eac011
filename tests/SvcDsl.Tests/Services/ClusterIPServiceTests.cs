namespace SvcDsl;

public class ClusterIPServiceTests
{
    [Fact]
    public void All_that_it_can_say() => Assert.Equal(
        """
        apiVersion: v1
        kind: Service
        metadata:
          name: web
        spec:
          type: ClusterIP
          clusterIP: 10.96.0.10
          selector:
            app: frontend
          ports:
          - name: http
            port: 80
            targetPort: 5000
          - name: dns
            protocol: UDP
            port: 53
            targetPort: dns
          - name: same
            port: 9090
          publishNotReadyAddresses: true
          sessionAffinity: ClientIP
          sessionAffinityConfig:
            clientIP:
              timeoutSeconds: 600
          internalTrafficPolicy: Local
          externalIPs:
          - 203.0.113.7

        """,
        Manifests.Yaml(m => m.ClusterIP("web")
            .Select(("app", "frontend"))
            .Port(80, to: 5000, name: "http")
            .Port(53, to: "dns", name: "dns", protocol: Protocol.Udp)
            .Port(9090, name: "same")
            .PublishNotReadyAddresses()
            .SessionAffinity(600)
            .InternalTrafficPolicy(TrafficPolicy.Local)
            .ExternalIPs("203.0.113.7")
            .ClusterAddress("10.96.0.10")));

    [Fact]
    public void It_selects_a_Deployment_by_its_final_labels() => Assert.Equal(
        """
        spec:
          type: ClusterIP
          selector:
            app: other
            tier: web

        """,
        Manifests.Spec(m =>
        {
            Deployment web = m.Deployment("web").Labels(("app", "web"));
            m.ClusterIP("web").Select(web);
            web.Labels(("tier", "web")).Merge("spec: {selector: {matchLabels: {app: other}}, template: {metadata: {labels: {app: other}}}}");
        }));

    [Fact]
    public void A_Deployment_that_lost_its_selector_keeps_it_lost() => Assert.DoesNotContain(
        "matchLabels",
        Manifests.Yaml(m => m.ClusterIP("web").Select(m.Deployment("web").Merge("spec: {selector: null}"))),
        StringComparison.Ordinal);

    [Fact]
    public void The_last_selection_counts() => Assert.Equal(
        "spec:\n  type: ClusterIP\n  selector:\n    app: b\n",
        Manifests.Spec(m =>
        {
            Deployment a = m.Deployment("a");
            m.ClusterIP("web").Select(a).Select(("app", "b"));
        }));

    [Fact]
    public void Affinity_without_a_time_leaves_it_to_Kubernetes() => Assert.Equal(
        "spec:\n  type: ClusterIP\n  sessionAffinity: ClientIP\n", Manifests.Spec(m => m.ClusterIP("web").SessionAffinity()));

    [Fact]
    public void A_handle_brings_its_name_and_its_protocol_unless_others_are_given() => Assert.Equal(
        """
        spec:
          type: ClusterIP
          ports:
          - name: dns
            protocol: UDP
            port: 53
            targetPort: dns
          - name: dns-tcp
            protocol: TCP
            port: 53
            targetPort: dns

        """,
        Manifests.Spec(m =>
        {
            ContainerPort dns = m.Deployment("dns").Container("dns", "i").Port("dns", 53, Protocol.Udp);
            m.ClusterIP("dns").Port(53, to: dns).Port(53, to: dns, name: "dns-tcp", protocol: Protocol.Tcp);
        }));

    [Fact]
    public void Wrong_arguments_are_refused() => Manifests.Build(m =>
    {
        ClusterIPService web = m.ClusterIP("web");
        Assert.Equal("name", Assert.Throws<ArgumentNullException>(() => m.ClusterIP(null!)).ParamName);
        Assert.Equal("workload", Assert.Throws<ArgumentNullException>(() => web.Select((Deployment)null!)).ParamName);
        Assert.Equal("labels", Assert.Throws<ArgumentNullException>(() => web.Select((Label[])null!)).ParamName);
        Assert.Equal("port", Assert.Throws<ArgumentNullException>(() => web.Port(80, to: (ContainerPort)null!)).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentNullException>(() => web.Port(80, to: (string)null!)).ParamName);
        Assert.Equal("addresses", Assert.Throws<ArgumentNullException>(() => web.ExternalIPs(null!)).ParamName);
        Assert.Equal("address", Assert.Throws<ArgumentNullException>(() => web.ClusterAddress(null!)).ParamName);
        Assert.Equal("policy", Assert.ThrowsAny<ArgumentException>(() => web.InternalTrafficPolicy((TrafficPolicy)5)).ParamName);
        Assert.Equal("protocol", Assert.ThrowsAny<ArgumentException>(() => web.Port(80, protocol: (Protocol)5)).ParamName);
    });
}
