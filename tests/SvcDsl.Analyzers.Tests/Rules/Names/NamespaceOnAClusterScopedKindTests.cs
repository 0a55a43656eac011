namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC4004")]
public class NamespaceOnAClusterScopedKindTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Namespace("shop").In({|SVC4004:"prod"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.DefaultNamespace("shop").Namespace("shop");
        """);
}
