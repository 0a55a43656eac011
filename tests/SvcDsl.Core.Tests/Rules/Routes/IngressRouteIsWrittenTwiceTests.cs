namespace SvcDsl.Rules.Routes;

public class IngressRouteIsWrittenTwiceTests
{
    [Fact]
    public void In_two_Ingresses()
    {
        Finding finding = Check.Single<IngressRouteIsWrittenTwice>(
            Route("a") + Route("b", metadata: "namespace: other"),
            "spec.rules[0].http.paths[0].path",
            "Ingress 'other/b' has a route for a.com/x as Ingress 'a' does, so it depends on the controller where its requests go; remove one, or change the host or the path");
        Assert.Single(finding.Related);
        Assert.Equal(Level.Warning, finding.Level);
    }

    [Fact]
    public void In_one_Ingress_for_every_host() => Check.Single<IngressRouteIsWrittenTwice>(
        Given.Ingress("{rules: [{http: {paths: [{path: /, pathType: Prefix}, {path: /, pathType: Prefix}]}}]}"),
        "spec.rules[0].http.paths[1].path",
        "Ingress 'web' has a route for '/' of every host twice, so it depends on the controller where its requests go; remove one, or change the host or the path");

    [Theory]
    [InlineData("host: b.com")]
    [InlineData("path: /y")]
    [InlineData("pathType: Exact")]
    [InlineData("ingressClassName: other")]
    [InlineData("host: UNKNOWN")]
    [InlineData("path: UNKNOWN")]
    [InlineData("ingressClassName: UNKNOWN")]
    public void Silent_when_one_thing_differs(string change)
    {
        string key = change.Split(':')[0] + ":";
        string other = System.Text.RegularExpressions.Regex.Replace(Route("b"), $"{key} [^,}}]+", change);
        Assert.Empty(Check.With<IngressRouteIsWrittenTwice>(Check.SetWithUnknowns(Route("a") + other)));
    }

    [Fact]
    public void Silent()
    {
        Check.Silent<IngressRouteIsWrittenTwice>(Route("a") + Route("a"));
        Check.Silent<IngressRouteIsWrittenTwice>(Route("a") + Route("b", metadata: "annotations: {nginx.ingress.kubernetes.io/canary: 'true'}"));
    }

    private static string Route(string name, string metadata = "") =>
        Given.Ingress("{ingressClassName: nginx, rules: [{host: a.com, http: {paths: [{path: /x, pathType: Prefix}]}}]}", name, metadata);
}
