using System.Globalization;
using SvcDsl.Infrastructure;

namespace SvcDsl;

/// <summary>Packs once for all tests, with a version that no cache can know.</summary>
public sealed class PackageFixture : IAsyncLifetime
{
    private readonly TemporaryDirectory directory = new();

    public string Version { get; } = "0.1.0-test." + DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture);

    public string Package => Path.Combine(Feed, $"SvcDsl.{Version}.nupkg");

    internal IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["NUGET_PACKAGES"] = directory["packages"],
    };

    private string Feed => directory["feed"];

    public async Task InitializeAsync()
    {
        DotnetResult result = await Dotnet.RunAsync(Repository.Root, new Dictionary<string, string>(),
            "pack", "src/SvcDsl.Package", "-c", Repository.Configuration, "-o", Feed, "-p:Version=" + Version, "-nologo", "-tl:off");
        result.Succeeds();
    }

    public Task DisposeAsync()
    {
        directory.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>An empty directory that restores from the feed, and has no other settings of this repository.</summary>
    internal PackageUser NewUser()
    {
        var user = new PackageUser(this);
        user.Write("Directory.Build.props", "<Project />");
        user.Write("Directory.Build.targets", "<Project />");
        user.Write("Directory.Packages.props", "<Project />");
        user.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="local" value="{Feed}" />
                <add key="nuget.org" value="https://api.nuget.org/v3/index.json" />
              </packageSources>
            </configuration>
            """);
        return user;
    }
}
