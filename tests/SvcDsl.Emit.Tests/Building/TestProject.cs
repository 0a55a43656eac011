using SvcDsl.Infrastructure;

namespace SvcDsl.Building;

/// <summary>A project outside of the repository that uses SvcDsl as the samples do: from the repository's projects.</summary>
internal sealed class TestProject : IDisposable
{
    private static readonly string[] BuildArguments = ["--no-dependencies", "-nologo", "-c", Repository.Configuration, "-p:UseSharedCompilation=false", "-tl:off"];

    private readonly TemporaryDirectory directory = new();
    private readonly string name;

    public TestProject(string name = "App", string sdk = "Microsoft.NET.Sdk", string properties = "<OutputType>Exe</OutputType>", string items = "")
    {
        this.name = name;
        string targets = Path.Combine(Repository.Root, "src", "SvcDsl", "build");
        directory.Write("Directory.Build.props", "<Project />");
        directory.Write("Directory.Packages.props", "<Project />");
        directory.Write($"{name}/{name}.csproj", $"""
            <Project>
              <Import Project="{targets}/SvcDsl.InRepo.props" />
              <Import Project="Sdk.props" Sdk="{sdk}" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <NuGetAudit>false</NuGetAudit>
                <SvcDslAnalyzers>false</SvcDslAnalyzers>
                {properties}
              </PropertyGroup>
              <ItemGroup>{items}</ItemGroup>
              <Import Project="Sdk.targets" Sdk="{sdk}" />
              <Import Project="{targets}/SvcDsl.InRepo.targets" />
            </Project>
            """);
    }

    public string Root => directory[name];

    public string Yaml => this[$"bin/{Repository.Configuration}/net10.0/k8s/shop.yaml"];

    public string this[string relative] => directory[$"{name}/{relative}"];

    public void Write(string relative, string text) => directory.Write($"{name}/{relative}", text);

    /// <summary>Writes a manifest class with the part that is otherwise generated.</summary>
    public void Manifest(string statements, string generated = "") => Write("Shop.cs", $$"""
        using SvcDsl;
        [assembly: ManifestClass(typeof(Shop.Manifests))]
        namespace Shop;
        public static partial class Manifests
        {
            static void Define(Manifest m)
            {
                {{statements}}
            }
            internal static ManifestDefinition SvcDslDefinition { get; } = new("shop", Define) { {{generated}} };
        }
        """);

    /// <summary>A <c>Main</c> that never ends: it must not run.</summary>
    public void Program(string statements = "System.Threading.Thread.Sleep(-1);") =>
        Write("Program.cs", $"static class Program {{ static void Main() {{ {statements} }} }}");

    /// <summary>The line of <c>Shop.cs</c> with a text, as a diagnostic begins.</summary>
    public string At(string text)
    {
        string[] lines = File.ReadAllLines(this["Shop.cs"]);
        return $"{this["Shop.cs"]}({Array.FindIndex(lines, line => line.Contains(text, StringComparison.Ordinal)) + 1},";
    }

    public Task<DotnetResult> BuildAsync(params string[] args) =>
        Dotnet.RunAsync(Root, new Dictionary<string, string>(), ["build", .. BuildArguments, .. args]);

    public Task<DotnetResult> RunAsync(params string[] args) => Dotnet.RunAsync(Root, new Dictionary<string, string>(), args);

    public void Dispose() => directory.Dispose();
}
