using SvcDsl.Infrastructure;

namespace SvcDsl;

/// <summary>Somebody who has installed the SDK and nothing else.</summary>
internal sealed class PackageUser(PackageFixture package) : IDisposable
{
    /// <summary>A manifest class with the part that the generator would write, for tests that are not about the generator.</summary>
    public const string HandMade = """
        using SvcDsl;
        [assembly: ManifestClass(typeof(Shop.Guestbook))]
        namespace Shop;
        public static class Guestbook
        {
            static void Define(Manifest m)
            {
                var web = m.Deployment("frontend").Replicas(3).Labels(("app", "frontend"));
                var http = web.Container("web", "example/frontend:1.4").Port("http", 5000);
                m.Service("frontend").Select(web).Port(80, to: http);
                m.NodePort("frontend-public").Select(("app", "frontend")).Port(80, to: 5000, nodePort: 30080);
            }
            internal static ManifestDefinition SvcDslDefinition { get; } = new("guestbook", Define);
        }
        """;

    private readonly TemporaryDirectory directory = new();

    public string Root => directory.Root;

    public string Reference => $"<PackageReference Include=\"SvcDsl\" Version=\"{package.Version}\" />";

    public string this[string relative] => directory[relative];

    public void Write(string relative, string text) => directory.Write(relative, text);

    public string Read(string relative) => directory.Read(relative);

    public void Project(string relative, string properties = "", string items = "") => Write(relative, $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            {properties}
          </PropertyGroup>
          <ItemGroup>{items}</ItemGroup>
        </Project>
        """);

    public Task<DotnetResult> DotnetAsync(params string[] args) => Dotnet.RunAsync(Root, package.Environment, args);

    public Task<DotnetResult> BuildAsync(string project, params string[] args) => DotnetAsync(["build", project, "-nologo", "-tl:off", .. args]);

    public void Dispose() => directory.Dispose();
}
