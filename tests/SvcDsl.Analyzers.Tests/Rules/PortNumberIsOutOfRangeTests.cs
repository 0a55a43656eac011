namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC2005")]
public class PortNumberIsOutOfRangeTests
{
    [Fact]
    public Task Wrong_numbers() => Check.DefineAsync("""
        var web = m.Deployment("web");
        web.Container("web", "web:1").WithPort({|SVC2005:0|}).WithPort({|SVC2005:70000|});
        m.Service("web").Select(("app", "web")).Port({|SVC2005:-1|}, to: {|SVC2005:65536|});
        """);

    [Fact]
    public Task Wrong_sum() => Check.DefineAsync("""
        int start = 65000;
        m.Service("web").Port({|SVC2005:start + 1000|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Deployment("web").Container("web", "web:1").WithPort(1).WithPort(65535);
        """);

    [Fact]
    public Task Silent_when_not_known() => Check.DefineAsync("""
        m.Service("web").Port(100000 * {|SVC9012:DateTime.Now|}.Year);
        """);
}
