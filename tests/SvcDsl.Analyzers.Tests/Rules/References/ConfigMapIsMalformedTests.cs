namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC7070")]
public class ConfigMapIsMalformedTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync(""""
        m.Yaml({|SVC7070:"""
            apiVersion: v1
            kind: ConfigMap
            metadata: { name: settings }
            data: { PORT: 5000 }
            """|});
        """");

    [Fact]
    public Task Right() => Check.DefineAsync(""""
        m.Yaml("""
            apiVersion: v1
            kind: ConfigMap
            metadata: { name: settings }
            data: { PORT: "5000" }
            """);
        """");
}
