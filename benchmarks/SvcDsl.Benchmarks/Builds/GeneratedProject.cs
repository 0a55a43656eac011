using System.Security;
using SvcDsl.Benchmarks.Programs;

namespace SvcDsl.Benchmarks.Builds;

/// <summary>What of SvcDsl takes part in a build, beside the library.</summary>
internal enum BuildParts
{
    None,
    Analyzers,
    All,
}

/// <summary>A project on disk that uses SvcDsl by the very files of the package.</summary>
internal sealed class GeneratedProject
{
    private readonly string directory;

    private GeneratedProject(string directory) => this.directory = directory;

    public string Name => Path.GetFileName(directory);

    public static GeneratedProject Create(PairProgram program, BuildParts parts)
    {
        string root = Path.Combine(Repository.Artifacts, "build");
        string directory = Path.Combine(root, $"Pairs{program.Pairs}{parts}");
        if (Directory.Exists(directory))
            Directory.Delete(directory, recursive: true);
        Directory.CreateDirectory(directory);

        // A user's project does not have what this repository sets for its own.
        foreach (string name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            File.WriteAllText(Path.Combine(root, name), "<Project />\n");
        foreach ((string name, string text) in program.Sources())
            File.WriteAllText(Path.Combine(directory, name), text);
        if (parts == BuildParts.None)
            File.WriteAllText(Path.Combine(directory, "StandIn.cs"), PairProgram.StandIn());
        File.WriteAllText(Path.Combine(directory, Path.GetFileName(directory) + ".csproj"), ProjectFile(parts));

        var project = new GeneratedProject(directory);
        Dotnet.Run(directory, ["restore", "-v:q"]);
        return project;
    }

    public void DeleteOutput()
    {
        foreach (string output in (string[])[Path.Combine(directory, "bin"), Path.Combine(directory, "obj", "Debug")])
        {
            if (Directory.Exists(output))
                Directory.Delete(output, recursive: true);
        }
    }

    public void Build() => Dotnet.Run(directory, ["build", "--no-restore", "-m:1", "-v:q", "-nodeReuse:false", "-p:UseSharedCompilation=false"]);

    private static string ProjectFile(BuildParts parts)
    {
        string package = Path.Combine(Repository.Root, "src", "SvcDsl", "build");
        string references = string.Concat(Repository.Libraries.Select(path => $"""    <Reference Include="{SecurityElement.Escape(path)}" />{"\n"}"""));
        string analyzers = parts == BuildParts.None ? "" : string.Concat(((string[])["SvcDsl.Analyzers", "SvcDsl", "SvcDsl.Core", "YamlDotNet"])
            .Select(name => $"""    <Analyzer Include="{SecurityElement.Escape(Path.Combine(Repository.AnalyzerDirectory, name + ".dll"))}" />{"\n"}"""));
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <NuGetAudit>false</NuGetAudit>
                <SvcDslEmit>{(parts == BuildParts.All ? "true" : "false")}</SvcDslEmit>
                <SvcDslEmitTool>{SecurityElement.Escape(Repository.EmitTool)}</SvcDslEmitTool>
              </PropertyGroup>
              <ItemGroup>
                <FrameworkReference Include="Microsoft.AspNetCore.App" />
            {references}{analyzers}  </ItemGroup>
              <Import Project="{SecurityElement.Escape(Path.Combine(package, "SvcDsl.props"))}" />
              <Import Project="{SecurityElement.Escape(Path.Combine(package, "SvcDsl.targets"))}" />
            </Project>

            """;
    }
}
