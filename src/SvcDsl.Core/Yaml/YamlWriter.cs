using System.Globalization;
using SvcDsl.Nodes;
using SvcDsl.Provenance;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SvcDsl.Yaml;

/// <summary>
/// Writes objects as YAML: the same text on every machine, keys in Kubernetes' customary order, values as they are. Everything but the
/// order of keys survives.
/// </summary>
internal static class YamlWriter
{
    // Keys up to this length stay in front of their value; beyond it YAML needs the "? key" form.
    private const int MaxSimpleKeyLength = 1024;

    private static readonly EmitterSettings Settings = new EmitterSettings(
        bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: MaxSimpleKeyLength).WithNewLine("\n");

    public static string Write(IEnumerable<MapNode> objects) => string.Join("---\n", objects.Select(WriteDocument));

    /// <summary>Each document has its own emitter: one emitter would end a document that closes with a kept line break by "...".</summary>
    private static string WriteDocument(MapNode root)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var emitter = new Emitter(text, Settings);
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Write(root, KeyOrder.OfObject(root), emitter);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    private static void Write(Node node, KeyOrder order, Emitter emitter)
    {
        switch (node)
        {
            case MapNode map:
                WriteMap(map, order, emitter);
                break;
            case ListNode list:
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Block));
                foreach (Node item in list)
                    Write(item, order, emitter);
                if (list.Count > 0)
                    WriteOpen(list.Open, emitter, isInline: false);
                emitter.Emit(new SequenceEnd());
                if (list.Count == 0)
                    WriteOpen(list.Open, emitter, isInline: true);
                break;
            case ScalarNode scalar:
                WriteScalar(scalar, emitter);
                break;
        }
    }

    private static void WriteMap(MapNode map, KeyOrder order, Emitter emitter)
    {
        emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, MappingStyle.Block));
        foreach (MapEntry entry in order.Sort(map))
        {
            Write(ScalarStyles.OfKey(entry.Key.IsKnown ? entry.Name : entry.Key.ToString()), emitter);
            Write(entry.Value, order.Below(entry.Name), emitter);
        }

        if (map.Count > 0)
            WriteOpen(map.Open, emitter, isInline: false);
        emitter.Emit(new MappingEnd());
        if (map.Count == 0)
            WriteOpen(map.Open, emitter, isInline: true);
    }

    private static void WriteScalar(ScalarNode scalar, Emitter emitter)
    {
        if (scalar.Unknown is not { } unknown)
        {
            Write(ScalarStyles.Of(scalar.Value), emitter);
            return;
        }

        Write((scalar.ToString(), ScalarStyle.DoubleQuoted), emitter);
        emitter.Emit(new Comment(OneLine(unknown.Reason), isInline: true));
    }

    /// <summary>What a preview says where more may come at run time. What is emitted after execution has nothing open.</summary>
    private static void WriteOpen(Unknown? open, Emitter emitter, bool isInline)
    {
        if (open is not null)
            emitter.Emit(new Comment("and more: " + OneLine(open.Reason), isInline));
    }

    private static void Write((string Text, ScalarStyle Style) scalar, Emitter emitter)
    {
        bool isPlain = scalar.Style == ScalarStyle.Plain;
        emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, scalar.Text, scalar.Style, isPlainImplicit: isPlain, isQuotedImplicit: !isPlain));
    }

    private static string OneLine(string reason) => reason.Replace('\r', ' ').Replace('\n', ' ');
}
