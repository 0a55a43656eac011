using SvcDsl.Nodes;
using SvcDsl.Provenance;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SvcDsl.Yaml;

/// <summary>Turns the events of YamlDotNet's parser into nodes with positions.</summary>
internal sealed class DocumentReader
{
    /// <summary>Deeper nesting is no manifest, and would end in a stack overflow that takes the compiler along.</summary>
    public const int MaxDepth = 200;

    private readonly EventStream events;
    private readonly List<YamlError> errors;
    private readonly Anchors anchors = new();
    private int depth;

    private DocumentReader(EventStream events, List<YamlError> errors)
    {
        this.events = events;
        this.errors = errors;
    }

    /// <summary>All documents up to the first syntax error; documents without content are left out.</summary>
    public static (IReadOnlyList<Node> Documents, List<YamlError> Errors) Read(string text, string file)
    {
        var documents = new List<Node>();
        var errors = new List<YamlError>();
        try
        {
            var events = new EventStream(text.StartsWith("\uFEFF", StringComparison.Ordinal) ? text.Substring(1) : text, file);
            events.MoveNext();
            while (events.Current is DocumentStart)
            {
                events.MoveNext();
                if (new DocumentReader(events, errors).ReadNode() is not ScalarNode { IsNull: true } and { } document)
                    documents.Add(document);
                events.MoveNext();
            }
        }
        catch (YamlReadException e)
        {
            errors.Add(e.Error);
        }

        return (documents, errors);
    }

    private Node ReadNode()
    {
        ParsingEvent next = events.Current;
        Origin origin = events.OriginOf(next.Start, next.End);
        events.MoveNext();
        if (next is AnchorAlias alias)
            return anchors.Resolve(alias.Value.Value, depth, origin);

        if (++depth > MaxDepth)
            throw new YamlReadException($"The nesting is deeper than {MaxDepth} levels", origin);
        Node node = next switch
        {
            Scalar scalar => ScalarResolver.Resolve(scalar, origin),
            SequenceStart list => ReadList(list),
            MappingStart map => ReadMap(map),
            _ => throw new YamlReadException("This is not YAML: a value is missing here", origin),
        };
        depth--;
        if (next is NodeEvent { Anchor: { IsEmpty: false } anchor })
            anchors.Add(anchor.Value, node);
        return node;
    }

    private ListNode ReadList(SequenceStart start)
    {
        var items = new List<Node>();
        while (events.Current is not SequenceEnd)
            items.Add(ReadNode());
        var list = new ListNode(EndCollection(start, items.LastOrDefault()));
        foreach (Node item in items)
            list.Add(item);
        return list;
    }

    private MapNode ReadMap(MappingStart start)
    {
        var builder = new MapBuilder(errors);
        Node? last = null;
        while (events.Current is not MappingEnd)
        {
            Scalar? written = events.Current as Scalar;
            Node key = ReadNode();
            last = ReadNode();
            builder.Add(key, last, isMerge: written is { Style: ScalarStyle.Plain, Value: "<<" });
        }

        return builder.Build(EndCollection(start, last));
    }

    /// <summary>
    /// A block ends where its last value ends, and a flow behind its bracket; the parser reports the next token, and the place of the bracket.
    /// </summary>
    private Origin EndCollection(NodeEvent start, Node? last)
    {
        Mark end = events.Current.Start;
        events.MoveNext();
        int line = (int)start.Start.Line;
        int column = (int)start.Start.Column;
        bool isBlock = start is MappingStart { Style: not MappingStyle.Flow } or SequenceStart { Style: not SequenceStyle.Flow };
        if (!isBlock)
            return new Origin(events.File, line, column, (int)end.Line, (int)end.Column + 1);
        bool isAfterStart = last is not null && (last.Origin.EndLine > line || (last.Origin.EndLine == line && last.Origin.EndColumn >= column));
        return isAfterStart ? new Origin(events.File, line, column, last!.Origin.EndLine, last.Origin.EndColumn) : new Origin(events.File, line, column);
    }
}
