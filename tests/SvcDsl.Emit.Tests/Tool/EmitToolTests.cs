using SvcDsl.Emit;
using SvcDsl.Infrastructure;

[assembly: SvcDsl.ManifestClass(typeof(SvcDsl.Tool.EmitToolTests.Guestbook))]

namespace SvcDsl.Tool;

/// <summary>Runs the tool in this process, on this very assembly: it has a manifest class, in the form that the generator writes.</summary>
public sealed class EmitToolTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();
    private readonly StringWriter output = new() { NewLine = "\n" };
    private readonly StringWriter error = new() { NewLine = "\n" };

    public void Dispose() => directory.Dispose();

    [Fact]
    public void Emits_the_manifests_of_an_assembly()
    {
        Assert.Equal(0, Run(typeof(EmitToolTests).Assembly.Location));
        Assert.Contains("(1 Service)", output.ToString(), StringComparison.Ordinal);
        Assert.Equal([directory["k8s/dev/guestbook.yaml"], directory["k8s/prod/guestbook.yaml"]], File.ReadAllLines(directory["files.txt"]));
    }

    [Fact]
    public void What_Define_prints_does_not_mix_with_the_diagnostics()
    {
        Run(typeof(EmitToolTests).Assembly.Location);
        Assert.Contains("defining dev", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("defining", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_assembly_without_manifests_is_fine_and_what_it_had_is_removed()
    {
        File.WriteAllLines(directory["files.txt"], [directory.Write("k8s/old.yaml", "")]);

        Assert.Equal(0, Run(typeof(FactAttribute).Assembly.Location));
        Assert.Equal("", output.ToString() + error);
        Assert.False(File.Exists(directory["k8s/old.yaml"]));
    }

    [Fact]
    public void A_missing_assembly_is_a_failure_of_the_build()
    {
        Assert.Equal(2, Run(directory["shop.dll"]));
        Assert.Contains("svcdsl-emit: The assembly", error.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(directory["files.txt"]));
    }

    [Fact]
    public void A_wrong_command_line_is_a_failure_of_the_build()
    {
        directory.Write("bad.rsp", "--assembly");
        Assert.Equal(2, EmitTool.Run(["@" + directory["bad.rsp"]], output, error));
        Assert.Contains("'--assembly' is not an argument", error.ToString(), StringComparison.Ordinal);
    }

    private int Run(string assembly) => EmitTool.Run(
        [$"--assembly={assembly}", $"--output={directory["k8s"]}", $"--files-list={directory["files.txt"]}", "--project=Shop.csproj"], output, error);

    internal static class Guestbook
    {
        internal static ManifestDefinition SvcDslDefinition { get; } = new("guestbook", Define) { Environments = ["dev", "prod"] };

        private static void Define(Manifest m)
        {
            Console.WriteLine("defining " + m.Environment);
            m.ExternalName("orders", m.Environment + ".example.com");
        }
    }
}
