using SvcDsl.Analyzers.Suppressors;
using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Suppressors;

public class ManifestSuppressorTests
{
    [Fact]
    public Task Define_is_used() => VerifyAsync("""
        [Manifest]
        partial class Shop
        {
            private static void {|IDE0051:Define|}(Manifest m) { }
            private static void {|IDE0051=kept:Helper|}(Manifest m) { }
            private static void {|IDE0051=kept:Define|}(Manifest m, int other) { }
        }

        class Other
        {
            private static void {|IDE0051=kept:Define|}(Manifest m) { }
        }
        """);

    [Fact]
    public Task Define_has_its_parameter() => VerifyAsync("""
        [Manifest]
        partial class Shop
        {
            static void Define(Manifest {|IDE0060:{|CA1801:m|}|}) { }
            static void Helper(Manifest {|IDE0060=kept:{|CA1801=kept:m|}|}) { }
        }
        """);

    [Fact]
    public Task A_manifest_class_needs_no_object() => VerifyAsync("""
        [Manifest]
        partial class {|CA1812:Shop|}
        {
            static void Define(Manifest m) { }
            class {|CA1812=kept:Inner|} { }
        }
        """);

    [Fact]
    public Task A_call_that_describes_something() => VerifyAsync("""
        [Manifest]
        partial class Shop
        {
            static void Define(Manifest m)
            {
                {|IDE0058:m.Service("web").Port(80)|};
                {|IDE0058:m.Deployment("web")|};
                {|IDE0058:m.Deployment("api").Container("c", "c:1")|};
                {|IDE0058:m.Deployment("job").Container("c", "c:1").Port(80)|};
                {|IDE0058=kept:m.Service("api").Url()|};
                {|IDE0058=kept:Probe.HttpGet("/", 80)|};
                {|IDE0058=kept:m.IsEnvironment("dev")|};
                {|IDE0058=kept:Add(m)|};
                {|IDE0058=kept:"a".Trim()|};
            }

            static Deployment Add(Manifest m) => m.Deployment("b");
        }
        """);

    [Fact]
    public void Every_suppression_is_explained()
    {
        string page = Repository.Read("docs", "suppressions.md");
        Assert.All(Suppressions.All, suppression =>
            Assert.Contains($"| {suppression.SuppressedDiagnosticId} | {suppression.Id} | {suppression.Justification} |", page, StringComparison.Ordinal));
    }

    private static Task VerifyAsync(string declarations) => new SuppressionTest(new ManifestSuppressor(), Code.File(declarations)).VerifyAsync();
}
