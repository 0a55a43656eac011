using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC9021")]
public class DirectiveIsUnreadableTests
{
    private const string Service = """
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec:
          ports: [{port: 80}]
        """;

    [Theory]
    [InlineData("# svcdsl-disable")]
    [InlineData("# svcdsl-disable: because")]
    [InlineData("# svcdsl-disable SVC1001 SVC2001")]
    [InlineData("# svcdsl-disable SVC1999: there is no such rule")]
    public Task Wrong(string comment) => Test($"{Service}\n  selector: {{|SVC1001:{{app: web}}|}} {{|SVC9021:{comment}|}}\n");

    [Theory]
    [InlineData("# svcdsl-disable SVC1001")]
    [InlineData("# svcdsl-disable SVC1001, SVC2001: the pods come from a chart")]
    public Task Right(string comment) => Test($"{Service}\n  selector: {{app: web}} {comment}\n");

    [Fact]
    public Task Right_above_the_key() => Test($"{Service}\n  # svcdsl-disable SVC1001: the pods come from a chart\n  selector:\n    app: web\n");

    private static Task Test(string yaml) => new ManifestTest(Code.File("class Nothing;")).WithYaml(yaml).VerifyAsync();
}
