namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC3015")]
public class AddressIsNotCanonicalTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.ClusterIP("web").Port(80).ClusterAddress({|SVC3015:"10.096.0.10"|});
        """);

    [Fact]
    public Task Wrong_but_harmless() => Check.DefineAsync("""
        m.ClusterIP("web").Port(80).ClusterAddress({|SVC3015.info:"FD00::10"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.ClusterIP("web").Port(80).ClusterAddress("fd00::10");
        """);
}
