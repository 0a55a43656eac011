namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC6012")]
public class ShortNameOfAnotherNamespaceTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        var redis = m.Deployment("redis").In("cache");
        redis.Container("redis", "redis:7").WithPort(6379);
        var cache = m.Service({|#0:"redis"|}).In("cache").Select(redis).Port(6379);
        m.Deployment("web").In("shop").Container("web", "web:1").Env("URL", {|SVC6012>0:"redis://redis:6379"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        var redis = m.Deployment("redis").In("cache");
        redis.Container("redis", "redis:7").WithPort(6379);
        var cache = m.Service("redis").In("cache").Select(redis).Port(6379);
        m.Deployment("web").In("shop").Container("web", "web:1").Env("URL", "redis://redis.cache:6379");
        """);

    [Fact]
    public Task Right_by_handle() => Check.DefineAsync("""
        var redis = m.Deployment("redis").In("cache");
        redis.Container("redis", "redis:7").WithPort(6379);
        var cache = m.Service("redis").In("cache").Select(redis).Port(6379);
        m.Deployment("web").In("shop").Container("web", "web:1").Env("URL", $"redis://{cache.Host}:6379");
        """);
}
