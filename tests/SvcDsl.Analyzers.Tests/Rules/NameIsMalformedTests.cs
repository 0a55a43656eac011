namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC4002")]
public class NameIsMalformedTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Service({|SVC4002:"Web"|}).Port(80);
        m.Deployment({|SVC4002:"a_b"|}).In({|SVC4002:"x.y"|}).Container({|SVC4002:"C"|}, "c:1");
        """);

    [Fact]
    public Task Wrong_from_an_interpolation() => Check.DefineAsync("""
        foreach (int i in Enumerable.Range(1, 1))
            m.Service({|SVC4002:$"Web{i}"|}).Port(80);
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Deployment("web.shop").In("a-1");
        m.Service("web-1").Port(80);
        """);
}
