using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using SvcDsl.Testing.Compiling;
using SvcDsl.Testing.Sources;

namespace SvcDsl.Testing;

/// <summary>Asks for a refactoring at the place <c>{|#at:…|}</c> of the first file, and runs the manifest before and after it.</summary>
internal sealed class RefactoringTest(CodeRefactoringProvider provider, string marked, params string[] more)
{
    private readonly MarkedFile file = Markup.Parse("/src/File1.cs", marked);

    public async Task VerifyNothingAsync()
    {
        IReadOnlyList<CodeAction> offers = await OffersAsync(Create());
        if (offers.Count > 0)
            throw new VerificationException($"This is offered: {string.Join(", ", offers.Select(offer => offer.Title))}");
    }

    /// <summary>Exactly one refactoring is offered.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="after">What it makes of the first file.</param>
    /// <param name="added">The lines that the YAML has afterwards and had not before; the others are the same.</param>
    public async Task VerifyAsync(string title, string after, params string[] added)
    {
        Solution start = Create();
        IReadOnlyList<CodeAction> offers = await OffersAsync(start);
        if (offers.Count != 1 || offers[0].Title != title)
            throw new VerificationException($"This is offered: {string.Join(", ", offers.Select(offer => offer.Title))}");
        Solution changed = (await offers[0].GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        string text = (await changed.Projects.Single().Documents.First().GetTextAsync()).ToString();
        if (text != after)
            throw new VerificationException($"The file is:\n{text}\nExpected:\n{after}");

        List<string> now = [.. await YamlAsync(changed)];
        foreach (string line in await YamlAsync(start))
            now.Remove(line);
        if (!now.SequenceEqual(added))
            throw new VerificationException($"The YAML has these new lines:\n{string.Join("\n", now)}");
    }

    private Solution Create() => TestWorkspace.Create([file.Text, .. more]);

    private async Task<IReadOnlyList<CodeAction>> OffersAsync(Solution solution)
    {
        TestCompilation.VerifyCompiles((await solution.Projects.Single().GetCompilationAsync())!, "The test");
        var offers = new List<CodeAction>();
        await provider.ComputeRefactoringsAsync(new CodeRefactoringContext(solution.Projects.Single().Documents.First(), file.Places["at"], offers.Add, CancellationToken.None));
        return offers;
    }

    private static async Task<IEnumerable<string>> YamlAsync(Solution solution)
    {
        Compilation compilation = (await solution.Projects.Single().GetCompilationAsync())!.WithAssemblyName("Test" + Guid.NewGuid().ToString("N"));
        TestCompilation.VerifyCompiles(compilation, "The program");
        return new LoadedManifest(compilation).Build(ManifestDefinition.DefaultEnvironment).ToYaml().Split('\n').Select(line => line.TrimStart(' ', '-'));
    }
}
