namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC8009")]
public class RequestsExceedLimitsTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Deployment("web").Container("web", "web:1").Requests(cpu: {|SVC8009>0:"2"|}).Limits(cpu: {|#0:"1500m"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Deployment("web").Container("web", "web:1").Requests("100m", "64Mi").Limits("0.1", "64Mi");
        """);
}
