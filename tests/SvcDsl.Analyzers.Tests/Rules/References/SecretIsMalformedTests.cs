namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC7071")]
public class SecretIsMalformedTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync(""""
        m.Yaml({|SVC7071:"""
            apiVersion: v1
            kind: Secret
            metadata: { name: keys }
            data: { password: not-base64! }
            """|});
        """");

    [Fact]
    public Task Right() => Check.DefineAsync(""""
        m.Yaml("""
            apiVersion: v1
            kind: Secret
            metadata: { name: keys }
            stringData: { password: not-base64! }
            """);
        """");
}
