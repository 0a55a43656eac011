namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC4007")]
public class FinalizerIsMalformedTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Namespace("shop").Merge({|SVC4007:"metadata: { finalizers: [cleanup] }"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Namespace("shop").Merge("metadata: { finalizers: [example.com/cleanup] }");
        """);
}
