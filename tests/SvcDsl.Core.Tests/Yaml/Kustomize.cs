using System.Diagnostics;

namespace SvcDsl.Yaml;

/// <summary><c>kubectl kustomize</c>, an independent reader of YAML that needs no server.</summary>
internal static class Kustomize
{
    /// <summary>The program; null when it is not on the PATH.</summary>
    public static string? Kubectl { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "kubectl"))
        .FirstOrDefault(File.Exists);

    /// <summary>The objects as kubectl writes them after it has read them.</summary>
    public static string Build(string yaml)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("svcdsl-kustomize-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "all.yaml"), yaml);
            File.WriteAllText(Path.Combine(folder.FullName, "kustomization.yaml"), "resources:\n- all.yaml\n");
            using Process process = Process.Start(new ProcessStartInfo(Kubectl!, ["kustomize", folder.FullName]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
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
}
