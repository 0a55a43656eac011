namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC6011")]
public class ServiceLinkCollidesTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        var redis = m.Deployment("redis");
        redis.Container("redis", "redis:7").WithPort(6379);
        m.Service({|#0:"redis"|}).Select(redis).Port(6379);
        m.Deployment("web").Container("web", "web:1").Args({|SVC6011>0:"--port=$(REDIS_PORT)"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        var redis = m.Deployment("redis");
        redis.Container("redis", "redis:7").WithPort(6379);
        m.Service("redis").Select(redis).Port(6379);
        m.Deployment("web").Container("web", "web:1").Args("--port=$(REDIS_SERVICE_PORT)");
        """);

    [Fact]
    public Task Right_without_links() => Check.DefineAsync("""
        var redis = m.Deployment("redis");
        redis.Container("redis", "redis:7").WithPort(6379);
        m.Service("redis").Select(redis).Port(6379);
        m.Deployment("web").ServiceLinks(false).Container("web", "web:1").Args("--port=$(REDIS_PORT)");
        """);
}
