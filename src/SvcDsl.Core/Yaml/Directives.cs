using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace SvcDsl.Yaml;

/// <summary>
/// The comments of a YAML text that silence rules: <c># svcdsl-disable SVC1001, SVC2001: the pods come from a Helm chart</c>.
/// </summary>
/// <remarks>
/// Behind a value the comment is for its line; behind a key whose value begins below, for that value. On a line of its own it is for
/// the key or list item that begins below it with all that belongs to it, and above the first key of a document, for the document.
/// </remarks>
internal sealed class Directives
{
    public const string Keyword = "svcdsl-disable";

    public static readonly Directives None = new([]);

    private static readonly Regex Pattern = new(
        @"^\s*" + Keyword + @"(?![\w-])\s*(?<rules>[^:]*?)\s*(:\s*(?<reason>.*?)\s*)?$", RegexOptions.CultureInvariant);

    private static readonly Regex RuleId = new(@"^SVC\d{4}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private Directives(IReadOnlyList<Directive> all) => All = all;

    /// <summary>All of them, also those that cannot be read.</summary>
    public IReadOnlyList<Directive> All { get; }

    public static Directives Read(string text)
    {
        if (text.IndexOf(Keyword, StringComparison.Ordinal) < 0)
            return None;

        var lines = new Lines(text);
        var all = new List<Directive>();
        foreach (Comment comment in Comments(text))
        {
            Match match = Pattern.Match(comment.Value);
            if (!match.Success)
                continue;
            int line = (int)comment.Start.Line;
            int column = (int)comment.Start.Column;
            string[] rules = [.. match.Groups["rules"].Value.Split(',').Select(rule => rule.Trim()).Where(rule => rule.Length > 0)];
            (int first, int last) = lines.Covered(line, column);
            all.Add(new Directive([.. rules.Where(rule => RuleId.IsMatch(rule)).Select(rule => rule.ToUpperInvariant())], match.Groups["reason"].Value, first, last)
            {
                Line = line,
                Column = column,
                EndColumn = lines.EndColumn(line),
                Fault = Fault(rules),
            });
        }

        return new Directives(all);
    }

    /// <summary>The comment that silences a rule in a line; null when there is none.</summary>
    /// <param name="rule">The rule, as <c>SVC1001</c>.</param>
    /// <param name="line">The line, from 1.</param>
    public Directive? Find(string rule, int line) => All.FirstOrDefault(directive => directive.Covers(rule, line));

    private static string? Fault(string[] rules)
    {
        if (rules.Length == 0)
            return $"The comment names no rule, so it silences none; write # {Keyword} SVC1001: and why";
        return rules.FirstOrDefault(rule => !RuleId.IsMatch(rule)) is { } other
            ? $"'{other}' is no rule, so the comment does not silence it; rules are named as SVC1001, with commas between them and a colon before the reason"
            : null;
    }

    /// <summary>Only the scanner knows what stands in a comment and what in a text.</summary>
    private static IEnumerable<Comment> Comments(string text)
    {
        var scanner = new Scanner(new StringReader(text), skipComments: false);
        while (MoveNext(scanner))
        {
            if (scanner.Current is Comment comment)
                yield return comment;
        }
    }

    /// <summary>What cannot be scanned is reported by who reads the text.</summary>
    private static bool MoveNext(Scanner scanner)
    {
        try
        {
            // Behind an error the scanner would say the same again and again.
            return scanner.MoveNext() && scanner.Current is not Error;
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException)
        {
            return false;
        }
    }

    /// <summary>The lines of a text, by their numbers from 1.</summary>
    private sealed class Lines(string text)
    {
        private static readonly Regex EndsInKey = new(@":(\s+[&!]\S+)*\s*$", RegexOptions.CultureInvariant);

        private readonly string[] lines = [.. text.Split('\n').Select(line => line.TrimEnd('\r'))];

        public int EndColumn(int line) => lines[line - 1].TrimEnd().Length + 1;

        /// <summary>The first and the last line that a comment is for; the last is before the first when there is none.</summary>
        public (int First, int Last) Covered(int line, int column)
        {
            string before = lines[line - 1].Substring(0, column - 1);
            if (before.Trim().Length > 0)
                return (line, EndsInKey.IsMatch(before) ? EndOfBlock(line) : line);

            int next = line + 1;
            while (next <= lines.Length && IsEmpty(next))
                next++;
            if (next > lines.Length)
                return (line, line - 1);
            return IsHead(line) || IsMarker(next) ? (next, EndOfDocument(next)) : (next, EndOfBlock(next));
        }

        /// <summary>Whether nothing but comments stands between the beginning of the document and a line.</summary>
        private bool IsHead(int line)
        {
            int above = line - 1;
            while (above > 0 && (IsEmpty(above) || lines[above - 1].StartsWith("%", StringComparison.Ordinal)))
                above--;
            return above == 0 || IsMarker(above);
        }

        private int EndOfDocument(int first)
        {
            int last = first;
            while (last < lines.Length && !IsMarker(last + 1))
                last++;
            return last;
        }

        /// <summary>The last line that is indented more than the first one. The items of a list may stand right below their key.</summary>
        private int EndOfBlock(int first)
        {
            int indentation = Indentation(first);
            bool takesItems = !IsItem(first);
            int last = first;
            for (int next = first + 1; next <= lines.Length && !IsMarker(next); next++)
            {
                if (IsEmpty(next))
                    continue;
                if (Indentation(next) <= indentation && !(takesItems && Indentation(next) == indentation && IsItem(next)))
                    break;
                last = next;
            }

            return last;
        }

        private int Indentation(int line) => lines[line - 1].Length - lines[line - 1].TrimStart(' ').Length;

        private bool IsItem(int line) => lines[line - 1].TrimStart(' ') is "-" || lines[line - 1].TrimStart(' ').StartsWith("- ", StringComparison.Ordinal);

        /// <summary>Whether a line is blank or only a comment.</summary>
        private bool IsEmpty(int line) => lines[line - 1].Trim() is "" or ['#', ..];

        private bool IsMarker(int line) => lines[line - 1] is "---" or "..." || lines[line - 1].StartsWith("--- ", StringComparison.Ordinal);
    }
}

/// <summary>A comment that silences rules.</summary>
/// <param name="Rules">The rules, as <c>SVC1001</c>.</param>
/// <param name="Reason">Why; empty when nobody says.</param>
/// <param name="FirstLine">The first line that it is for, from 1.</param>
/// <param name="LastLine">The last line that it is for.</param>
internal sealed record Directive(IReadOnlyList<string> Rules, string Reason, int FirstLine, int LastLine)
{
    /// <summary>The line of the comment itself.</summary>
    public int Line { get; init; }

    /// <summary>Where its <c>#</c> stands, from 1.</summary>
    public int Column { get; init; }

    public int EndColumn { get; init; }

    /// <summary>What is wrong with the comment, as a sentence without a full stop; null when nothing is.</summary>
    public string? Fault { get; init; }

    public bool Covers(string rule, int line) => line >= FirstLine && line <= LastLine && Rules.Contains(rule, StringComparer.Ordinal);
}
