using System.IO.Compression;

namespace SvcDsl;

[Trait("Category", "Package")]
[Collection(PackageCollection.Name)]
public sealed class ToolTests(ToolFixture tool) : IClassFixture<ToolFixture>
{
    private const string Mistake = """
        apiVersion: v1
        kind: Service
        metadata:
          name: web
        spec:
          type: NodePort
          ports:
          - port: 80
            nodePort: 40000

        """;

    [Fact]
    public async Task A_file_with_a_mistake_ends_with_1()
    {
        tool.Write("k8s/web.yaml", Mistake);
        (int code, string output) = await tool.RunAsync("", "check", "k8s");
        Assert.Equal(1, code);
        Assert.Contains("error[SVC3001]: Service 'web' asks for node port 40000", output, StringComparison.Ordinal);
        Assert.Contains(" --> k8s/web.yaml:9:15\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standard_input_is_read()
    {
        (int code, string output) = await tool.RunAsync(Mistake, "check", "-", "--format", "json");
        Assert.Equal(1, code);
        Assert.Contains("\"rule\": \"SVC3001\"", output, StringComparison.Ordinal);
        Assert.Equal(0, (await tool.RunAsync(Mistake.Replace("40000", "30080", StringComparison.Ordinal), "check", "-")).ExitCode);
    }

    [Fact]
    public async Task The_pages_of_the_rules_are_in_it() =>
        Assert.StartsWith("SVC3001: ", (await tool.RunAsync("", "--explain", "SVC3001")).Output, StringComparison.Ordinal);

    [Fact]
    public void The_package_brings_everything_along_and_has_a_page()
    {
        using ZipArchive archive = ZipFile.OpenRead(tool.Package);
        string[] files = [.. archive.Entries.Select(entry => entry.FullName)];
        Assert.Contains("README.md", files);
        Assert.All(["svcdsl.dll", "SvcDsl.Core.dll", "YamlDotNet.dll", "System.CommandLine.dll"], file => Assert.Contains("tools/net10.0/any/" + file, files));
        Assert.DoesNotContain(files, file => file.EndsWith("/SvcDsl.dll", StringComparison.Ordinal));
    }
}
