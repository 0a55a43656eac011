using System.CommandLine;
using System.Text;
using System.Text.RegularExpressions;
using SvcDsl.Infrastructure;

namespace SvcDsl.Tool;

/// <summary>docs/check.md: its flags are the command's, and its examples are what the command prints.</summary>
public sealed partial class CheckPageTests
{
    /// <summary>Set to 1, it makes the tests rewrite the page instead of failing.</summary>
    private const string UpdateVariable = "SVCDSL_UPDATE_DOCS";

    private static readonly string Page = Path.Join(Repository.Root, "docs/check.md");

    [Fact]
    public void The_flags_are_those_of_the_command() =>
        Compare(page => Flags().Replace(page, match => match.Groups["start"].Value + FlagTable() + match.Groups["end"].Value));

    [Fact]
    public void The_examples_are_real()
    {
        using var user = new ToolUser();
        Compare(page =>
        {
            foreach (Match file in Files().Matches(page))
                user.Write(file.Groups["name"].Value, file.Groups["text"].Value);
            return Examples().Replace(page, match => $"{match.Groups["start"].Value}{user.Run(match.Groups["args"].Value.Split(' ')).Output}```\n");
        });
    }

    private static void Compare(Func<string, string> write)
    {
        string page = File.ReadAllText(Page);
        string wanted = write(page);
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
            File.WriteAllText(Page, wanted);
        else
            Assert.True(page == wanted, $"docs/check.md is not what the command does; run this test with {UpdateVariable}=1");
    }

    private static string FlagTable()
    {
        using var writer = new StringWriter();
        RootCommand root = CommandLine.Compose(new ToolConsole(writer, writer, () => Stream.Null, "/"));
        Command check = root.Subcommands.Single(command => command.Name == "check");
        var table = new StringBuilder("| Flag | Default | |\n|---|---|---|\n");
        foreach (Option option in check.Options.Concat(root.Options.Where(option => option.Name == "--explain")))
        {
            string names = string.Join(", ", option.Aliases.Prepend(option.Name).Select(name => $"`{name}`"));
            string value = option.HasDefaultValue && option.ValueType != typeof(bool) ? $"`{option.GetDefaultValue()}`" : "";
            string words = option.ValueType == typeof(string) && option.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(item => item.Label) is var all && all.Any()
                ? $" {string.Join(", ", all.Select(word => $"`{word}`"))}"
                : "";
            table.Append($"| {names} | {value} | {option.Description}{words} |\n");
        }

        return table.ToString();
    }

    [GeneratedRegex("(?<start><!-- Written by CheckPageTests[^\n]*\n\n).*?(?<end>\n<!-- flags end -->\n)", RegexOptions.Singleline)]
    private static partial Regex Flags();

    [GeneratedRegex("^`(?<name>[^`\n]+)`:\n\n```\\w+\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Files();

    [GeneratedRegex("(?<start>^```console\n\\$ svcdsl (?<args>[^\n]+)\n).*?^```\n", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Examples();
}
