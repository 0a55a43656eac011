using Microsoft.CodeAnalysis;
using SvcDsl.Testing;
using SvcDsl.Testing.Compiling;

namespace SvcDsl.Analyzers.Tests.Yaml;

/// <summary>The emitter is told what was found in YAML files too.</summary>
public class ReportedKeysTests
{
    [Fact]
    public void Findings_in_both_are_written_down()
    {
        var options = new TestOptions(new Dictionary<string, string>(), new TestText("/src/k8s/a.yaml", YamlFileTests.Service("one", "x")));
        Compilation compilation = TestCompilation.Create([("/src/A.cs", Code.Manifest("m.Service(\"two\").Select((\"app\", \"y\")).Port(80);"))], options);
        string generated = compilation.SyntaxTrees.Single(tree => tree.FilePath.EndsWith("Shop.g.cs", StringComparison.Ordinal)).ToString();
        Assert.Contains("\"default|SVC1001|Service//one|spec.selector\", \"default|SVC1001|Service//two|spec.selector\"", generated, StringComparison.Ordinal);
        Assert.DoesNotContain("class One", generated, StringComparison.Ordinal);
    }
}
