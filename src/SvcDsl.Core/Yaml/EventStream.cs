using SvcDsl.Provenance;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SvcDsl.Yaml;

/// <summary>The parser's events, with every way in which the parser fails turned into an error that has a place.</summary>
internal sealed class EventStream
{
    private readonly Parser parser;
    private readonly string text;

    public EventStream(string text, string file)
    {
        this.text = text;
        File = file;
        parser = new Parser(new StringReader(text));
        Current = new StreamStart();
        MoveNext();
    }

    public string File { get; }

    public ParsingEvent Current { get; private set; }

    public void MoveNext()
    {
        try
        {
            if (parser.MoveNext())
                Current = parser.Current!;
        }
        catch (YamlException e)
        {
            throw new YamlReadException("This is not YAML: " + e.Message.TrimEnd('.'), PlaceOf(e));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException)
        {
            // What YamlDotNet throws instead of a syntax error: when a bracket is not closed, or a tag is odd.
            throw new YamlReadException("This is not YAML: a bracket, a value or a tag behind this does not end as it should", OriginOf(Current.End, Current.End));
        }
    }

    public Origin OriginOf(Mark start, Mark end) => new(File, (int)start.Line, (int)start.Column, (int)end.Line, (int)end.Column);

    private Origin PlaceOf(YamlException e)
    {
        bool isTab = e.Message.IndexOf(" tab ", StringComparison.Ordinal) >= 0;
        if (!isTab)
            return OriginOf(e.Start, e.End);

        // The parser names the place before the tab, or none at all.
        return e.End.Index > 0 ? OriginOf(e.End, e.End) : IndentationWithTab() ?? OriginOf(Current.End, Current.End);
    }

    private Origin? IndentationWithTab()
    {
        string[] lines = text.Split('\n');
        for (int i = (int)Current.End.Line; i < lines.Length; i++)
        {
            int indentation = lines[i].Length - lines[i].TrimStart(' ', '\t').Length;
            int tab = lines[i].IndexOf('\t', 0, indentation);
            if (tab >= 0)
                return new Origin(File, i + 1, tab + 1);
        }

        return null;
    }
}
