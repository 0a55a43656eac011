namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC2008")]
public class PortNameIsMalformedTests
{
    [Fact]
    public Task Wrong_names() => Check.DefineAsync("""
        m.Deployment("web").Container("web", "web:1").WithPort(80, {|SVC2008:"Http"|}).WithPort(81, {|SVC2008:"a-name-that-is-too-long"|});
        m.Service("web").Port(80, name: {|SVC2008:"a_b"|});
        """);

    [Fact]
    public Task Wrong_number_in_quotes() => Check.DefineAsync("""
        m.Service("web").Port(80, to: {|SVC2008:"8080"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Deployment("web").Container("web", "web:1").WithPort(80, "http");
        m.Service("web").Port(80, name: "a-name-that-is-long");
        """);
}
