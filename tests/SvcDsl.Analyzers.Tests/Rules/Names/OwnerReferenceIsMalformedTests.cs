namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC4006")]
public class OwnerReferenceIsMalformedTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Namespace("shop").Merge({|SVC4006:"metadata: { ownerReferences: [{ apiVersion: v1, kind: Node, name: a }] }"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Namespace("shop").Merge("metadata: { ownerReferences: [{ apiVersion: v1, kind: Node, name: a, uid: b }] }");
        """);
}
