namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC4003")]
public class LabelIsMalformedTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Namespace("a").Labels(({|SVC4003:"a b"|}, {|SVC4003:"c d"|}));
        m.Namespace("b").Annotations(({|SVC4003:"/x"|}, "anything goes"));
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Namespace("a").Labels(("example.com/a", "b"), ("c", "")).Annotations(("X.example.com/A", "any thing"));
        """);
}
