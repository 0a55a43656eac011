using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SvcDsl.Testing;
using SvcDsl.Testing.Compiling;

namespace SvcDsl.Analyzers.Tests.Samples;

/// <summary>The README's example gives exactly the diagnostic that the README shows.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public async Task TheExampleGivesTheDiagnosticThatItShows()
    {
        string readme = Repository.Read("README.md");
        string example = Example().Match(readme).Groups[1].Value;
        var options = new TestOptions(new Dictionary<string, string>());
        Compilation compilation = TestCompilation.Create([("Shop.cs", "using SvcDsl;\n\n" + example)], options);
        TestCompilation.VerifyCompiles(compilation, "The README's example");

        Diagnostic diagnostic = Assert.Single(await AnalyzerRun.AllAsync(compilation, options));
        LinePosition place = diagnostic.Location.GetLineSpan().StartLinePosition;
        string line = $"Shop.cs({place.Line + 1},{place.Character + 1}): error {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
        Assert.Equal(Shown().Match(readme).Groups[1].Value, line);
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("```\n(Shop\\.cs.*?)\n```")]
    private static partial Regex Shown();
}
