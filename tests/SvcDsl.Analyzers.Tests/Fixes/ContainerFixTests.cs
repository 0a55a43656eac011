using SvcDsl.CodeFixes;

namespace SvcDsl.Analyzers.Tests.Fixes;

/// <summary>Values of containers that are replaced by what was meant.</summary>
public class ContainerFixTests
{
    [Fact]
    public Task Field_port_and_amount() => Fix.DefineAsync<ReplaceValueFix>("""
        m.Deployment("web").Container("web", "web:1").WithPort(80, "http")
            .Env("IP", EnvValue.Field("status.podIp")).Readiness(Probe.TcpSocket("htpp")).Limits(memory: "64MB");
        """, """
        m.Deployment("web").Container("web", "web:1").WithPort(80, "http")
            .Env("IP", EnvValue.Field("status.podIP")).Readiness(Probe.TcpSocket("http")).Limits(memory: "64Mi");
        """);

    [Fact]
    public Task Texts_with_variables_and_addresses() => Fix.DefineAsync<ReplaceValueFix>("""
        m.Service("redis").In("cache").Select(m.Deployment("redis").In("cache")).Port(6379);
        m.Service("db").In("shop").Select(m.Deployment("db").In("shop")).Port(5432);
        m.Deployment("web").In("shop").Container("web", "web:1").Env("URL", "redis://redis:6379").Env("POD_NAME", "a").Args("$(PODNAME)", "db:$(DB_PORT)");
        """, """
        m.Service("redis").In("cache").Select(m.Deployment("redis").In("cache")).Port(6379);
        m.Service("db").In("shop").Select(m.Deployment("db").In("shop")).Port(5432);
        m.Deployment("web").In("shop").Container("web", "web:1").Env("URL", "redis://redis.cache:6379").Env("POD_NAME", "a").Args("$(POD_NAME)", "db:$(DB_SERVICE_PORT)");
        """);

    [Fact]
    public Task An_amount_in_a_text_of_YAML() => Fix.DefineAsync<ReplaceValueFix>("""
        m.Deployment("web").Container("web", "web:1").Merge("resources: {limits: {memory: 64MB}}");
        """, """
        m.Deployment("web").Container("web", "web:1").Merge("resources: {limits: {memory: 64Mi}}");
        """);
}
