using System.Security;
using SvcDsl.Benchmarks.Programs;

namespace SvcDsl.Benchmarks.Builds;

/// <summary>What of SvcDsl takes part in a build, beside the library.</summary>
internal enum BuildParts
{
    None,

    /// <summary>The members that the generator would add, as a file of the user's.</summary>
    Members,
    Analyzers,
    All,
}

/// <summary>A project on disk that uses SvcDsl by the very files of the package.</summary>
internal sealed class GeneratedProject
{
    private GeneratedProject(string directory) => Directory = directory;

    public string Directory { get; }

    public string Name => Path.GetFileName(Directory);

    public static GeneratedProject Create(PairProgram program, BuildParts parts)
    {
        string root = Path.Combine(Repository.Artifacts, "build");
        string directory = Path.Combine(root, $"Pairs{program.Pairs}{parts}");
        if (System.IO.Directory.Exists(directory))
            System.IO.Directory.Delete(directory, recursive: true);
        System.IO.Directory.CreateDirectory(directory);

        // A user's project does not have what this repository sets for its own.
        foreach (string name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            File.WriteAllText(Path.Combine(root, name), "<Project />\n");
        File.WriteAllText(Path.Combine(root, ".editorconfig"), "root = true\n");
        foreach ((string name, string text) in program.Sources())
            File.WriteAllText(Path.Combine(directory, name), text);
        if (parts == BuildParts.None)
            File.WriteAllText(Path.Combine(directory, "StandIn.cs"), PairProgram.StandIn());
        if (parts == BuildParts.Members)
            File.WriteAllText(Path.Combine(directory, "Members.g.cs"), new PairCompilation(program).Members());
        File.WriteAllText(Path.Combine(directory, Path.GetFileName(directory) + ".csproj"), ProjectFile(parts));

        var project = new GeneratedProject(directory);
        Dotnet.Run(directory, ["restore", "-v:q"]);
        return project;
    }

    public void DeleteOutput()
    {
        foreach (string output in (string[])[Path.Combine(Directory, "bin"), Path.Combine(Directory, "obj", "Debug")])
        {
            if (System.IO.Directory.Exists(output))
                System.IO.Directory.Delete(output, recursive: true);
        }
    }

    public void Build() => Dotnet.Run(Directory, ["build", "--no-restore", "-m:1", "-v:q", "-nodeReuse:false", "-p:UseSharedCompilation=false"]);

    private static string ProjectFile(BuildParts parts)
    {
        string package = Path.Combine(Repository.Root, "src", "SvcDsl", "build");
        string references = string.Concat(Repository.Libraries.Select(path => $"""    <Reference Include="{SecurityElement.Escape(path)}" />{"\n"}"""));
        string analyzers = parts is BuildParts.None or BuildParts.Members ? "" : string.Concat(((string[])["SvcDsl.Analyzers", "SvcDsl", "SvcDsl.Core", "YamlDotNet"])
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
