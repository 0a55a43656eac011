using SvcDsl.Infrastructure;

namespace SvcDsl;

[Trait("Category", "Package")]
[Collection(PackageCollection.Name)]
public sealed class UserTests(PackageFixture package)
{
    private const string Guestbook = """
        using SvcDsl;
        namespace Shop;
        [Manifest]
        public static partial class Guestbook
        {
            static void Define(Manifest m)
            {
                var web = m.Deployment("frontend").Replicas(3).Labels(("app", "frontend"));
                var http = web.Container("web", "example/frontend:1.4").Port("http", 5000);
                m.Service("frontend").Select(web).Port(80, to: http);
                m.NodePort("frontend-public").Select(("app", "frontend"))
                    .Port(80, to: 5000, nodePort: 30080);
            }
        }
        """;

    [Fact]
    public async Task A_console_project_emits_with_one_package_reference()
    {
        using PackageUser user = package.NewUser();
        user.Project("Shop/Shop.csproj", "<OutputType>Exe</OutputType>", user.Reference);
        user.Write("Shop/Guestbook.cs", PackageUser.HandMade);
        user.Write("Shop/Program.cs", "System.Threading.Thread.Sleep(-1);");

        (await user.BuildAsync("Shop")).Succeeds().Says("guestbook.yaml (1 Deployment, 2 Services)");
        Assert.Contains("nodePort: 30080", user.Read("Shop/bin/Debug/net10.0/k8s/guestbook.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_library_emits()
    {
        using PackageUser user = package.NewUser();
        user.Project("Manifests/Manifests.csproj", items: user.Reference);
        user.Write("Manifests/Guestbook.cs", PackageUser.HandMade);

        (await user.BuildAsync("Manifests")).Succeeds().Says("guestbook.yaml (1 Deployment, 2 Services)");
    }

    [Fact]
    public async Task A_project_that_only_references_another_one_with_manifests_is_silent()
    {
        using PackageUser user = package.NewUser();
        user.Project("Manifests/Manifests.csproj", items: user.Reference);
        user.Write("Manifests/Guestbook.cs", PackageUser.HandMade);
        user.Project("Web/Web.csproj", "<OutputType>Exe</OutputType>", "<ProjectReference Include=\"../Manifests/Manifests.csproj\" />");
        user.Write("Web/Program.cs", "System.Console.WriteLine();");

        (await user.BuildAsync("Web")).Succeeds();
        Assert.False(Directory.Exists(user["Web/bin/Debug/net10.0/k8s"]));
        Assert.Empty(Directory.EnumerateFiles(user["Web/obj"], "*.svcdsl*", SearchOption.AllDirectories));
        Assert.DoesNotContain("SvcDsl.ProjectDirectory", user.Read("Web/bin/Debug/net10.0/Web.runtimeconfig.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_file_app_emits_beside_its_file()
    {
        using PackageUser user = package.NewUser();
        string manifest = PackageUser.HandMade.Replace("namespace Shop;", "", StringComparison.Ordinal).Replace("Shop.Guestbook", "Guestbook", StringComparison.Ordinal);
        string[] parts = manifest.Split("public static class", 2);
        user.Write("app.cs", $"""
            #:package SvcDsl@{package.Version}
            #:property PublishAot=false
            {parts[0]}
            System.Console.WriteLine("it ran");
            public static class{parts[1]}
            """);

        (await user.DotnetAsync("run", "app.cs")).Succeeds().Says("it ran");
        Assert.Contains("name: frontend-public", user.Read("k8s/guestbook.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_example_of_the_README_builds_and_emits()
    {
        using PackageUser user = package.NewUser();
        user.Project("Shop/Shop.csproj", "<OutputType>Exe</OutputType>", user.Reference);
        user.Write("Shop/Guestbook.cs", Guestbook);
        user.Write("Shop/Program.cs", "System.Console.WriteLine(Shop.Guestbook.Build().ToYaml());");

        (await user.BuildAsync("Shop")).Succeeds().Says("guestbook.yaml (1 Deployment, 2 Services)");
    }

    [Fact]
    public async Task A_mistake_is_a_compile_error_at_its_place_and_reported_once()
    {
        using PackageUser user = package.NewUser();
        user.Project("Shop/Shop.csproj", "<OutputType>Exe</OutputType>", user.Reference);
        user.Write("Shop/Guestbook.cs", Guestbook.Replace("30080", "32768", StringComparison.Ordinal));
        user.Write("Shop/Program.cs", "System.Console.WriteLine();");

        // The summary at the end of a build repeats the line, but counts it once.
        DotnetResult result = (await user.BuildAsync("Shop")).Fails().Says("1 Error(s)");
        string line = Assert.Single(result.Lines("SVC3001").Distinct(StringComparer.Ordinal));
        Assert.StartsWith(user["Shop/Guestbook.cs"] + "(12,", line, StringComparison.Ordinal);
        Assert.Contains(": error SVC3001: ", line, StringComparison.Ordinal);
        Assert.False(Directory.Exists(user["Shop/bin/Debug/net10.0/k8s"]));
    }

    [Fact]
    public async Task The_code_analysis_of_the_SDK_says_nothing_wrong_of_a_manifest()
    {
        using PackageUser user = package.NewUser();
        user.Project("Shop/Shop.csproj", "<AnalysisLevel>latest</AnalysisLevel><AnalysisMode>All</AnalysisMode><EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild><GenerateDocumentationFile>true</GenerateDocumentationFile>", user.Reference);
        user.Write("Shop/.editorconfig", "root = true\n[*.cs]\ndotnet_analyzer_diagnostic.severity = warning\n");
        user.Write("Shop/Guestbook.cs", Guestbook + """

            [Manifest]
            internal partial class Empty
            {
                static void Define(Manifest m) { }
                static void NotUsed() { "a".Trim(); }
            }
            """);

        DotnetResult result = (await user.BuildAsync("Shop")).Succeeds();
        Assert.Contains("'Empty.NotUsed'", Assert.Single(result.Lines("IDE0051").Distinct(StringComparer.Ordinal)), StringComparison.Ordinal);
        Assert.Single(result.Lines("IDE0058").Distinct(StringComparer.Ordinal));
        Assert.Empty(result.Lines("IDE0060"));
        Assert.Empty(result.Lines("CA1812"));
    }

    [Fact]
    public async Task Every_environment_of_the_project_reaches_the_generator()
    {
        using PackageUser user = package.NewUser();
        user.Project("Shop/Shop.csproj", "<OutputType>Exe</OutputType><SvcDslEnvironments>dev;prod</SvcDslEnvironments>", user.Reference);
        user.Write("Shop/Guestbook.cs", Guestbook);
        user.Write("Shop/Program.cs", "System.Console.WriteLine(Shop.Guestbook.Build(\"prod\").Environment);");

        (await user.BuildAsync("Shop")).Succeeds();
        Assert.True(File.Exists(user["Shop/bin/Debug/net10.0/k8s/dev/guestbook.yaml"]));
        Assert.True(File.Exists(user["Shop/bin/Debug/net10.0/k8s/prod/guestbook.yaml"]));
        (await user.DotnetAsync("run", "--project", "Shop", "--no-build")).Succeeds().Says("prod");
    }

    [Fact]
    public async Task The_program_has_the_verbs_of_the_router()
    {
        using PackageUser user = package.NewUser();
        user.Project("Shop/Shop.csproj", "<OutputType>Exe</OutputType>", user.Reference);
        user.Write("Shop/Guestbook.cs", Guestbook);
        user.Write("Shop/Program.cs", "return await Shop.Guestbook.RunAsync(args);");

        (await user.DotnetAsync("run", "--project", "Shop", "--", "--help")).Succeeds().Says("run").Says("emit");
    }

    [Fact]
    public async Task The_program_routes()
    {
        using PackageUser user = package.NewUser();
        user.Project("Shop/Shop.csproj", "<OutputType>Exe</OutputType>", user.Reference);
        user.Write("Shop/Program.cs", "return await Shop.Guestbook.RunAsync(args);");
        user.Write("Shop/Guestbook.cs", """
            using Microsoft.AspNetCore.Http;
            using SvcDsl;
            namespace Shop;
            [Manifest(Name = "routed")]
            public static partial class Guestbook
            {
                static void Define(Manifest m)
                {
                    var web = m.Deployment("frontend").Replicas(2);
                    var http = web.Container("web", "example/frontend:1.4").Port("http", 5000)
                        .RunLocally(InProcess.Handler(context => context.Response.WriteAsync("hello from a pod")));
                    m.NodePort("frontend").Select(web).Port(80, to: http, nodePort: 30987);
                }
            }
            """);
        (await user.BuildAsync("Shop")).Succeeds();

        Task<DotnetResult> running = user.DotnetAsync("run", "--project", "Shop", "--no-build");
        using var client = new HttpClient();
        string answer = "";
        while (answer.Length == 0 && !running.IsCompleted)
        {
            try
            {
                answer = await client.GetStringAsync("http://127.0.0.1:30987/");
            }
            catch (HttpRequestException)
            {
                // Refused as long as no pod is ready.
                await Task.Yield();
            }
        }

        (await user.DotnetAsync("run", "--project", "Shop", "--no-build", "--", "get", "services")).Succeeds().Says("80:30987/TCP");
        (await user.DotnetAsync("run", "--project", "Shop", "--no-build", "--", "stop")).Succeeds();
        (await running).Succeeds();
        Assert.Equal("hello from a pod", answer);
    }
}
