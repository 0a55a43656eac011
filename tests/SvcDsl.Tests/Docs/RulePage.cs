using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace SvcDsl.Docs;

/// <summary>The examples on the page of a rule: first the wrong one, then the right one.</summary>
internal sealed partial class RulePage
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(ThisFolder(), "../../../docs/rules"));

    private readonly string text;

    public RulePage(string id) => text = File.ReadAllText(Path.Combine(Folder, $"{id}.md"));

    /// <summary>The rules with a page. Rules about running Define (SVC9…) find nothing in objects, so their pages are no subject here.</summary>
    public static IEnumerable<string> Ids => Directory.EnumerateFiles(Folder, "SVC*.md")
        .Select(file => Path.GetFileNameWithoutExtension(file))
        .Where(id => !id.StartsWith("SVC9", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    public Example Wrong => At(0);

    public Example Right => At(1);

    private Example At(int index) => new(Block("csharp", index), Block("yaml", index));

    private string Block(string language, int index) =>
        Fence().Matches(text).Where(match => match.Groups["language"].Value == language).ElementAt(index).Groups["text"].Value;

    private static string ThisFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex("^```(?<language>[a-z]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    /// <summary>Statements of a Define method, and lines of the YAML that they make.</summary>
    internal sealed record Example(string CSharp, string Yaml);
}
