namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC4005")]
public class AnnotationsAreTooLargeTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Namespace("shop").Annotations(("example.com/page", {|SVC4005:new string('x', 300_000)|}));
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Namespace("shop").Annotations(("example.com/page", new string('x', 200_000)));
        """);
}
