namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC2006")]
public class ServicePortNeedsItsOwnNameTests
{
    [Fact]
    public Task Wrong_missing() => Check.DefineAsync("""
        m.Service("web").{|SVC2006:Port(80)|}.Port(81, name: "b");
        """);

    [Fact]
    public Task Wrong_twice() => Check.DefineAsync("""
        m.Service("web").Port(80, name: {|#0:"a"|}).Port(81, name: {|SVC2006>0:"a"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Service("web").Port(80, name: "a").Port(81, name: "b");
        m.Service("one").Port(80);
        """);
}
