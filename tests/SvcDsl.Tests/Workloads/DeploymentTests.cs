namespace SvcDsl;

public class DeploymentTests
{
    [Fact]
    public void All_that_it_can_say() => Assert.Equal(
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
          namespace: shop
          labels:
            app: frontend
            tier: web
          annotations:
            example.com/owner: team-web
        spec:
          replicas: 3
          minReadySeconds: 5
          strategy:
            type: RollingUpdate
            rollingUpdate:
              maxSurge: 1
              maxUnavailable: 25%
          selector:
            matchLabels:
              app: frontend
              tier: web
          template:
            metadata:
              labels:
                app: frontend
                tier: web
                version: "1.4"
              annotations:
                prometheus.io/scrape: "true"
            spec:
              enableServiceLinks: false
              terminationGracePeriodSeconds: 60
              containers:
              - name: main
                image: ghcr.io/acme/frontend:1.4

        """,
        Manifests.Yaml(m => m.Deployment("web")
            .In("shop")
            .Replicas(3)
            .Labels(("app", "frontend"), ("tier", "web"))
            .Annotations(("example.com/owner", "team-web"))
            .PodLabels(("version", "1.4"))
            .PodAnnotations(("prometheus.io/scrape", "true"))
            .RollingUpdate(maxSurge: 1, maxUnavailable: "25%")
            .MinReadySeconds(5)
            .TerminationGracePeriod(60)
            .ServiceLinks(false)
            .Container("main", "ghcr.io/acme/frontend:1.4")));

    [Fact]
    public void Without_labels_its_name_is_the_label() => Assert.Equal(
        """
        spec:
          selector:
            matchLabels:
              app: web
          template:
            metadata:
              labels:
                app: web

        """,
        Manifests.Spec(m => m.Deployment("web")));

    [Theory]
    [InlineData("version", "\"7\"", "web")]
    [InlineData("app", "shop", "shop")]
    public void Labels_of_the_pods_alone_do_not_change_what_is_selected(string key, string value, string app)
    {
        string spec = Manifests.Spec(m => m.Deployment("web").PodLabels((key, value.Trim('"'))));
        Assert.Contains($"    matchLabels:\n      app: {app}\n  template", spec, StringComparison.Ordinal);
        Assert.Contains($"        {key}: {value}\n", spec, StringComparison.Ordinal);
        Assert.Contains($"        app: {app}\n", spec, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_selector_of_its_own_stays_whatever_labels_come(bool selectorFirst) => Assert.Contains(
        """
          selector:
            matchLabels:
              app: web
          template:
            metadata:
              labels:
                app: web
                release: r7

        """,
        Manifests.Yaml(m => _ = selectorFirst
            ? m.Deployment("web").Selector(("app", "web")).Labels(("app", "web"), ("release", "r7"))
            : m.Deployment("web").Labels(("app", "web"), ("release", "r7")).Selector(("app", "web"))),
        StringComparison.Ordinal);

    [Fact]
    public void A_selector_without_labels_gives_the_pods_its_labels() => Assert.Contains(
        "labels:\n        app: web\n", Manifests.Yaml(m => m.Deployment("other").Selector(("app", "web"))), StringComparison.Ordinal);

    [Fact]
    public void A_label_that_is_set_again_has_the_last_value() => Assert.Equal(
        3, Manifests.Yaml(m => m.Deployment("web").Labels(("app", "a")).Labels(("app", "b"))).Split("app: b").Length - 1);

    [Fact]
    public void Recreate_replaces_the_rolling_update() => Assert.Contains(
        "  strategy:\n    type: Recreate\n  selector:",
        Manifests.Yaml(m => m.Deployment("web").RollingUpdate(maxSurge: "50%").Recreate()), StringComparison.Ordinal);

    [Fact]
    public void A_rolling_update_without_numbers_leaves_them_to_Kubernetes() => Assert.Contains(
        "  strategy:\n    type: RollingUpdate\n  selector:", Manifests.Yaml(m => m.Deployment("web").RollingUpdate()), StringComparison.Ordinal);

    [Fact]
    public void Several_containers_come_in_their_order() => Assert.Contains(
        "containers:\n      - name: main\n        image: a\n      - name: sidecar\n        image: b\n",
        Manifests.Yaml(m =>
        {
            Deployment web = m.Deployment("web");
            web.Container("main", "a");
            web.Container("sidecar", "b");
        }),
        StringComparison.Ordinal);

    [Fact]
    public void It_says_what_it_is_and_where()
    {
        string text = "";
        Manifests.Build(m => text = m.Deployment("web").ToString()); // here
        Assert.StartsWith($"Deployment 'web' at {SourceLine.At("here")}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Negative_numbers_are_refused() => Manifests.Build(m =>
    {
        Deployment web = m.Deployment("web");
        Assert.Equal("replicas", Assert.ThrowsAny<ArgumentException>(() => web.Replicas(-1)).ParamName);
        Assert.Equal("seconds", Assert.ThrowsAny<ArgumentException>(() => web.MinReadySeconds(-1)).ParamName);
        Assert.Equal("seconds", Assert.ThrowsAny<ArgumentException>(() => web.TerminationGracePeriod(-1)).ParamName);
        web.Replicas(0);
    });

    [Fact]
    public void Null_is_refused_where_it_is_handed_over() => Manifests.Build(m =>
    {
        Deployment web = m.Deployment("web");
        Assert.Equal("name", Assert.Throws<ArgumentNullException>(() => m.Deployment(null!)).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentNullException>(() => web.Container(null!, "i")).ParamName);
        Assert.Equal("image", Assert.Throws<ArgumentNullException>(() => web.Container("c", null!)).ParamName);
        Assert.Equal("labels", Assert.Throws<ArgumentNullException>(() => web.Labels(null!)).ParamName);
        Assert.Equal("labels", Assert.Throws<ArgumentNullException>(() => web.PodLabels(null!)).ParamName);
        Assert.Equal("annotations", Assert.Throws<ArgumentNullException>(() => web.PodAnnotations(null!)).ParamName);
        Assert.Equal("annotations", Assert.Throws<ArgumentNullException>(() => web.Annotations(null!)).ParamName);
        Assert.Equal("labels", Assert.Throws<ArgumentNullException>(() => web.Selector(null!)).ParamName);
        Assert.Equal("text", Assert.Throws<ArgumentNullException>(() => web.RollingUpdate(maxSurge: (string)null!)).ParamName);
    });
}
