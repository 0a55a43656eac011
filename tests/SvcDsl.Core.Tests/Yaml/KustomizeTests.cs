using System.Diagnostics;
using FsCheck.Fluent;
using SvcDsl.Nodes;

namespace SvcDsl.Yaml;

/// <summary>What is written is read by the library that kubectl is made of, which shares nothing with this project.</summary>
public class KustomizeTests
{
    [SkippableFact]
    public void Kubectl_reads_the_values_that_were_written()
    {
        // Kustomize writes the objects once more on its way and then cannot read the control characters that it wrote itself.
        string? kubectl = FindOnPath("kubectl");
        Skip.If(kubectl is null, "kubectl is not on the PATH");
        Dictionary<string, Node> written = Trees.Texts.Sample(400, 40)
            .Distinct(StringComparer.Ordinal)
            .Where(text => !text.Any(c => char.IsControl(c) && c is not ('\n' or '\t' or '\r')))
            .Select((text, i) => ($"k{i}", Node: (Node)Trees.Scalar(text)))
            .ToDictionary(pair => pair.Item1, pair => pair.Node, StringComparer.Ordinal);
        MapNode configMap = Trees.Map(
            ("apiVersion", Trees.Scalar("v1")),
            ("kind", Trees.Scalar("ConfigMap")),
            ("metadata", Trees.Map(("name", Trees.Scalar("texts")))),
            ("data", Trees.Map([.. written.Select(pair => (pair.Key, pair.Value))])));

        MapNode read = Assert.Single(YamlReader.Read(Build(kubectl!, YamlWriter.Write([configMap])), "kustomize").Objects);

        var data = (MapNode)read["data"]!;
        Assert.All(written, pair => Assert.Equal(Trees.Show(pair.Value), Trees.Show(data[pair.Key]!)));
    }

    private static string Build(string kubectl, string yaml)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("svcdsl-kustomize-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "all.yaml"), yaml);
            File.WriteAllText(Path.Combine(folder.FullName, "kustomization.yaml"), "resources:\n- all.yaml\n");
            using Process process = Process.Start(new ProcessStartInfo(kubectl, ["kustomize", folder.FullName]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            Task<string> error = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, error.Result);
            return output;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? FindOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
