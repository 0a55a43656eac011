namespace SvcDsl.Building;

[Trait("Category", "Slow")]
[Collection(BuildCollection.Name)]
public sealed class DefineFailureTests : IDisposable
{
    private readonly TestProject project = new(properties: "<OutputType>Exe</OutputType><SvcDslTimeoutSeconds>2</SvcDslTimeoutSeconds>");

    public DefineFailureTests() => project.Program();

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task An_exception_is_an_error_at_its_statement_with_its_stack()
    {
        project.Manifest("""
            var none = new Dictionary<string, string>();
                    m.ExternalName("orders", none["host"]);
            """);
        (await project.BuildAsync()).Fails()
            .Says(project.At("none[\"host\"]")).Says("error SVC9001: Define of 'shop' failed for environment 'default' with System.Collections.Generic.KeyNotFoundException")
            .Says("at Shop.Manifests.Define(Manifest m)");
    }

    [Fact]
    public async Task A_loop_without_end_ends_the_build()
    {
        project.Manifest("""
            m.ExternalName("last", "orders.example.com");
                    while (true) { }
            """);
        (await project.BuildAsync()).Fails().Says(project.At("\"last\"")).Says("error SVC9002: Define of Shop.Manifests did not end within 2 s");
    }

    [Theory]
    [InlineData("Define(m);")]
    [InlineData("var all = new List<byte[]>(); while (true) all.Add(new byte[10_000_000]);")]
    public async Task Whatever_takes_the_process_along_is_an_error_of_the_build(string statements)
    {
        project.Manifest(statements);
        (await project.BuildAsync()).Fails().Says("error SVC9");
    }
}
