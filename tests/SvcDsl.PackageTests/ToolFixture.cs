using System.Diagnostics;
using System.Globalization;
using SvcDsl.Infrastructure;

namespace SvcDsl;

/// <summary>Packs the command line and installs it from a folder, as <c>dotnet tool install</c> does from nuget.org.</summary>
public sealed class ToolFixture : IAsyncLifetime
{
    private readonly TemporaryDirectory directory = new();

    public string Version { get; } = "0.1.0-test." + DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture);

    public string Package => directory[$"feed/SvcDsl.Tool.{Version}.nupkg"];

    public async Task InitializeAsync()
    {
        (await Dotnet.RunAsync(Repository.Root, new Dictionary<string, string>(),
            "pack", "src/SvcDsl.Tool", "-c", Repository.Configuration, "-o", directory["feed"], "-p:Version=" + Version, "-nologo", "-tl:off")).Succeeds();
        directory.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="local" value="{directory["feed"]}" />
              </packageSources>
            </configuration>
            """);
        (await Dotnet.RunAsync(directory.Root, new Dictionary<string, string> { ["NUGET_PACKAGES"] = directory["packages"] },
            "tool", "install", "SvcDsl.Tool", "--version", Version, "--tool-path", directory["tools"], "--configfile", directory["nuget.config"])).Succeeds();
    }

    public Task DisposeAsync()
    {
        directory.Dispose();
        return Task.CompletedTask;
    }

    public string Write(string file, string text) => directory.Write(file, text);

    public async Task<(int ExitCode, string Output)> RunAsync(string standardInput, params string[] args)
    {
        string command = Path.Combine(directory["tools"], OperatingSystem.IsWindows() ? "svcdsl.exe" : "svcdsl");
        using var process = Process.Start(new ProcessStartInfo(command, args)
        {
            WorkingDirectory = directory.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        await process.StandardInput.WriteAsync(standardInput);
        process.StandardInput.Close();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }
}
