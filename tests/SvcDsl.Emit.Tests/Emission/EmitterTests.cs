using SvcDsl.Infrastructure;

namespace SvcDsl.Emission;

public sealed class EmitterTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();
    private readonly StringWriter output = new() { NewLine = "\n" };

    public void Dispose() => directory.Dispose();

    [Fact]
    public void Writes_what_build_gives_and_one_line_about_it()
    {
        var definition = new ManifestDefinition("shop", Shop);
        EmitResult result = Emit(definition);

        Assert.Equal(EmitExitCodes.Fine, result.ExitCode);
        Assert.Equal([directory["k8s/shop.yaml"]], result.Files);
        Assert.Equal(definition.Build().ToYaml(), directory.Read("k8s/shop.yaml"));
        Assert.Equal($"SvcDsl -> {directory["k8s/shop.yaml"]} (1 Deployment, 1 Service)\n", output.ToString());
    }

    [Fact]
    public void Every_environment_has_its_directory()
    {
        EmitResult result = Emit(new ManifestDefinition("shop", m => m.ExternalName(m.Environment, "x.example.com")) { Environments = ["dev", "prod"] });

        Assert.Equal([directory["k8s/dev/shop.yaml"], directory["k8s/prod/shop.yaml"]], result.Files);
        Assert.Contains("name: prod", directory.Read("k8s/prod/shop.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_project_may_name_the_environments_without_a_generator()
    {
        EmitResult result = Emit(Options() with { Environments = ["dev"] }, new ManifestDefinition("shop", Shop));
        Assert.Equal([directory["k8s/dev/shop.yaml"]], result.Files);
    }

    [Fact]
    public void An_error_in_one_manifest_leaves_all_files_alone()
    {
        directory.Write("k8s/shop.yaml", "old\n");
        EmitResult result = Emit(new ManifestDefinition("shop", Shop), new ManifestDefinition("broken", Throws));

        Assert.Equal(EmitExitCodes.ErrorsReported, result.ExitCode);
        Assert.Empty(result.Files);
        Assert.Equal("old\n", directory.Read("k8s/shop.yaml"));
        Assert.Contains($"SvcDsl: {directory["k8s/shop.yaml"]} was left as it is", output.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(directory["k8s/broken.yaml"]));
    }

    [Fact]
    public void An_exception_is_reported_at_the_users_statement_with_its_stack()
    {
        Emit(new ManifestDefinition("shop", Throws));

        string[] lines = output.ToString().Split('\n');
        Assert.StartsWith(SourceLine.At("here it fails"), lines[0], StringComparison.Ordinal);
        Assert.Contains("): error SVC9001: Define of 'shop' failed for environment 'default' with System.FormatException: ", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines.Skip(1), line => line.StartsWith("    ", StringComparison.Ordinal) && line.Contains("at SvcDsl.Emission.EmitterTests.Throws(", StringComparison.Ordinal));
    }

    [Fact]
    public void A_complaint_of_the_DSL_is_its_message_at_the_users_statement()
    {
        Emit(new ManifestDefinition("shop", NegativeReplicas));

        string line = Assert.Single(output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith(SourceLine.At("minus one"), line, StringComparison.Ordinal);
        Assert.Contains("error SVC9001: A Deployment cannot have a negative number of pods.", line, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_in_a_static_constructor_is_reported_where_it_was_thrown()
    {
        Emit(new ManifestDefinition("shop", m => m.ExternalName(Settings.Host, "x.example.com")));
        Assert.StartsWith(SourceLine.At("static failure"), output.ToString(), StringComparison.Ordinal);
        Assert.Contains("with System.NotSupportedException: no such host", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_Define_that_does_not_end_is_reported_at_its_last_object()
    {
        using var end = new ManualResetEventSlim();
        EmitResult result = Emit(Options() with { Timeout = TimeSpan.FromMilliseconds(200) }, new ManifestDefinition("shop", m =>
        {
            m.ExternalName("first", "x.example.com");
            m.ExternalName("last", "x.example.com"); // then nothing
            end.Wait();
        }));
        end.Set();

        Assert.Equal(EmitExitCodes.ErrorsReported, result.ExitCode);
        Assert.StartsWith(SourceLine.At("then nothing"), output.ToString(), StringComparison.Ordinal);
        Assert.Contains($"error SVC9002: Define of {typeof(EmitterTests).FullName}", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("within 0.2 s for environment 'default'; the last object it created is Service 'last'", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_Define_that_does_not_even_begin_is_reported_at_its_start()
    {
        Emit(Options() with { Timeout = TimeSpan.FromMilliseconds(200) }, new ManifestDefinition("shop", Waits));
        Assert.StartsWith(SourceLine.At("waits from here"), output.ToString(), StringComparison.Ordinal);
        Assert.Contains("it created no object", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_manifests_of_one_name_are_an_error_whatever_their_case()
    {
        EmitResult result = Emit(new ManifestDefinition("shop", Shop), new ManifestDefinition("Shop", NegativeReplicas));
        Assert.Equal(EmitExitCodes.ErrorsReported, result.ExitCode);
        Assert.Contains("error SVC9003: ", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../shop")]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("")]
    public void A_name_that_leaves_the_directory_is_an_error(string name)
    {
        Assert.Equal(EmitExitCodes.ErrorsReported, Emit(new ManifestDefinition(name, Shop)).ExitCode);
        Assert.Contains("error SVC9004: ", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_emission_writes_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => new Emitter(Options(), output).Emit([new ManifestDefinition("shop", Shop)], cancelled.Token));
        Assert.False(Directory.Exists(directory["k8s"]));
    }

    private static void Shop(Manifest m)
    {
        var web = m.Deployment("web");
        m.Service("web").Select(web).Port(80, to: web.Container("web", "example/web:1").Port("http", 5000));
    }

    private static void Throws(Manifest m)
    {
        m.Deployment("web");
        m.Deployment("web2").Replicas(int.Parse("three", System.Globalization.CultureInfo.InvariantCulture)); // here it fails
    }

    private static void NegativeReplicas(Manifest m) =>
        m.Deployment("web").Replicas(-1); // minus one

    private static void Waits(Manifest m)
    { // waits from here
        Thread.Sleep(2000);
        m.Deployment("late");
    }

    private EmitOptions Options() => new() { Output = directory["k8s"], Project = "Shop.csproj" };

    private EmitResult Emit(params ManifestDefinition[] definitions) => Emit(Options(), definitions);

    private EmitResult Emit(EmitOptions options, params ManifestDefinition[] definitions) => new Emitter(options, output).Emit(definitions);

    private static class Settings
    {
        static Settings() => Host = Fail();

        public static string Host { get; }

        private static string Fail() => throw new NotSupportedException("no such host"); // static failure
    }
}
