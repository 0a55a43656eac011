using SvcDsl.Router.Tests.Running;

namespace SvcDsl.Router.Tests.Kubelet;

[Trait("Category", "Slow")]
public sealed class ProjectTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("svcdsl-project-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_project_is_built_once_and_its_replicas_run()
    {
        Write("var builder = WebApplication.CreateBuilder(args); var app = builder.Build(); app.MapGet(\"/\", () => $\"{args[0]} {Environment.MachineName}\"); app.Run();");
        await using LocalCluster cluster = await LocalCluster.StartAsync(Definitions.Of(
            LocalPod.Project(folder, "$(POD_NAMESPACE)"), Definitions.Deployment(2) + Definitions.Service()));
        await cluster.WaitUntilReadyAsync(TimeSpan.FromSeconds(120));
        Assert.StartsWith("default ", await Http.GetAsync(cluster, "/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compile_errors_are_the_pods_reason()
    {
        Write("int x = \"no\";");
        await using LocalCluster cluster = await LocalCluster.StartAsync(Definitions.Of(LocalPod.Project(folder), Definitions.Deployment(2)));
        UserErrorException e = await Assert.ThrowsAsync<UserErrorException>(() => cluster.WaitUntilReadyAsync(TimeSpan.FromSeconds(120)));
        Assert.Contains("does not build:", e.Message, StringComparison.Ordinal);
        Assert.Contains("error CS0029", e.Message, StringComparison.Ordinal);
        await Wait.UntilAsync(() => cluster.Pods.All(pod => pod.Status == "ErrImageBuild"), "both pods say so");
    }

    private void Write(string program)
    {
        File.WriteAllText(Path.Combine(folder, "App.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), program);
    }
}
