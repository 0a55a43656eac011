namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC6017")]
public class HeadlessServiceHasNoVariablesTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        var redis = m.Deployment("redis");
        redis.Container("redis", "redis:7").WithPort(6379);
        m.Headless("redis").Select(redis).Port(6379);
        m.Deployment("web").Container("web", "web:1").Env("URL", {|SVC6017:"http://$(REDIS_SERVICE_HOST)/"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        var redis = m.Deployment("redis");
        redis.Container("redis", "redis:7").WithPort(6379);
        m.Service("redis").Select(redis).Port(6379);
        m.Deployment("web").Container("web", "web:1").Env("URL", "http://$(REDIS_SERVICE_HOST)/");
        """);
}
