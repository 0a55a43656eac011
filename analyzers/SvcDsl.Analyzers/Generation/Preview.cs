using System.Text;
using SvcDsl.Nodes;
using SvcDsl.Views;
using SvcDsl.Yaml;

namespace SvcDsl.Analyzers.Generation;

/// <summary>The YAML of a manifest for a reader in the editor.</summary>
internal static class Preview
{
    /// <summary>Beyond this a preview helps nobody, and an editor has to lay it out anew at every key.</summary>
    private const int MaxLines = 5_000;

    public static string Of(IReadOnlyList<Evaluation.Evaluation> evaluations)
    {
        var text = new StringBuilder();
        int lines = 0;
        foreach (Evaluation.Evaluation evaluation in evaluations)
        {
            text.Append("//\n// Environment: ").Append(evaluation.Environment).Append('\n');
            if (evaluation.Manifest is not { } manifest)
            {
                text.Append("// (the manifest cannot be built; the diagnostics of Define say why)\n");
                continue;
            }

            if (evaluation.Unknowns.Count > 0)
                text.Append("// (incomplete: ").Append(evaluation.Unknowns[0].Reason.Replace('\n', ' ')).Append("; `dotnet build` writes the whole)\n");
            text.Append("//\n");
            foreach (string line in Lines(manifest))
            {
                if (++lines > MaxLines)
                    return text.Append("// (and more)\n").ToString();
                text.Append("// ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>Object by object, because nearly all of a large manifest lies behind the last line that is shown.</summary>
    private static IEnumerable<string> Lines(BuiltManifest manifest)
    {
        bool isFirst = true;
        foreach (MapNode root in manifest.Roots)
        {
            if (!isFirst)
                yield return "---";
            isFirst = false;
            string[] lines = YamlWriter.Write([WithoutSecrets(root)]).Split('\n');

            // Behind the last line break there is no line yet.
            foreach (string line in lines.Take(lines.Length - 1))
                yield return line;
        }

        yield return "";
    }

    private static MapNode WithoutSecrets(MapNode root)
    {
        if (root.String("kind").Or("") != "Secret")
            return root;
        var clone = (MapNode)root.Clone();
        foreach (string field in (string[])["data", "stringData"])
        {
            if (clone[field] is not MapNode map)
                continue;
            foreach (string key in map.Select(entry => entry.Name).ToArray())
                map.Set(key, new ScalarNode("(hidden)", root.Origin));
        }

        return clone;
    }
}
