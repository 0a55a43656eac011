using System.CommandLine;
using System.CommandLine.Invocation;
using SvcDsl.Rules;
using SvcDsl.Tool.Output;

namespace SvcDsl.Tool.Explain;

/// <summary><c>--explain SVC1001</c>: prints the page of a rule, and nothing else happens.</summary>
internal static class ExplainOption
{
    public static Option<string> Create(ToolConsole console)
    {
        var option = new Option<string>("--explain") { Description = "Print the page of a rule, such as SVC1001.", HelpName = "rule", Recursive = true };
        option.Action = new ExplainAction(option, console);
        return option;
    }

    private static int Explain(string text, ToolConsole console)
    {
        string id = text.Trim().ToUpperInvariant();
        id = id.StartsWith("SVC", StringComparison.Ordinal) ? id : "SVC" + id;
        if (RulePages.Find(id) is { } page)
        {
            foreach (string line in new MarkdownText(new Palette(console.HasColours)).Render(page))
                console.Output.WriteLine(line);
            return ExitCodes.Fine;
        }

        string nearest = RulePages.Ids.OrderBy(known => EditDistance.Between(id, known)).First();
        console.Error.WriteLine($"error: There is no rule '{text}'; did you mean {nearest}? All rules are listed at https://github.com/svcdsl/svcdsl/blob/main/docs/rules/README.md.");
        return ExitCodes.NotChecked;
    }

    /// <summary>Like --help it needs no path.</summary>
    private sealed class ExplainAction(Option<string> option, ToolConsole console) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult) => Explain(parseResult.GetValue(option) ?? "", console);
    }
}
