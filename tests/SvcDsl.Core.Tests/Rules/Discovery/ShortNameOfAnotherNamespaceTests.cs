using SvcDsl.Rules.Pods;

namespace SvcDsl.Rules.Discovery;

public class ShortNameOfAnotherNamespaceTests
{
    private const string Redis = "\n---\n{apiVersion: v1, kind: Service, metadata: {name: redis, namespace: cache}, spec: {ports: [{port: 6379}]}}\n";

    [Theory]
    [InlineData("env: [{name: URL, value: 'redis://redis:6379/0'}]", "env[0].value", "The variable URL", "redis://redis.cache:6379/0")]
    [InlineData("env: [{name: URL, value: 'redis://user:pw@redis'}]", "env[0].value", "The variable URL", "redis://user:pw@redis.cache")]
    [InlineData("env: [{name: ADDR, value: 'redis:6379'}]", "env[0].value", "The variable ADDR", "redis.cache:6379")]
    [InlineData("args: ['--cache=redis:6379']", "args[0]", "The argument '--cache=redis:6379'", "--cache=redis.cache:6379")]
    public void Wrong(string container, string path, string what, string replacement) => Assert.Equal(replacement, Check.Single<ShortNameOfAnotherNamespace>(
        PodYaml.Deployment(container, ns: "shop") + Redis,
        $"spec.template.spec.containers[0].{path}",
        $"{what} of container 'main' of Deployment 'shop/web' calls 'redis', but Service 'cache/redis' is in another namespace, where that name alone is not found; write redis.cache")
        .Fix[FixKeys.Replacement]);

    [Theory]
    [InlineData("env: [{name: URL, value: 'redis://redis.cache:6379'}]", "")]
    [InlineData("env: [{name: IMAGE, value: 'redis:7'}]", "")]
    [InlineData("env: [{name: HOST, value: redis}]", "")]
    [InlineData("env: [{name: URL, value: 'http://other:80'}]", "")]
    [InlineData("env: [{name: URL, value: UNKNOWN}]", "")]
    [InlineData("env: [{name: URL, value: 'redis://redis:6379'}]", "dnsConfig: {searches: [cache.svc.cluster.local]}")]
    [InlineData("env: [{name: URL, value: 'redis://redis:6379'}]", "OPEN: ''")]
    public void Silent(string container, string pod) => Assert.Empty(Check.With<ShortNameOfAnotherNamespace>(Check.SetWithUnknowns(PodYaml.Deployment(container, pod, ns: "shop") + Redis)));

    [Fact]
    public void Silent_when_it_may_be_here()
    {
        string web = PodYaml.Deployment("env: [{name: URL, value: 'redis://redis:6379'}]", ns: "shop");
        Check.Silent<ShortNameOfAnotherNamespace>(web + Redis + Redis.Replace("cache", "shop"));
        Assert.Empty(Check.With<ShortNameOfAnotherNamespace>(Check.SetWithUnknowns(web + Redis + Redis.Replace("cache", "UNKNOWN"))));
        Assert.Empty(Check.With<ShortNameOfAnotherNamespace>(Check.SetOf(web + Redis, new Provenance.Unknown("a test says so", Provenance.Origin.None))));
        Check.Silent<ShortNameOfAnotherNamespace>(web.Replace("shop", "cache") + Redis);
    }
}
