using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SvcDsl.Provenance;
using SvcDsl.Yaml;

namespace SvcDsl.Analyzers;

/// <summary>The YAML files among the additional files of a project.</summary>
internal sealed class ProjectYaml
{
    // An additional text never changes, and an editor keeps those that nobody edits: typing in C# reads no YAML.
    private static readonly ConditionalWeakTable<AdditionalText, ReadText> Known = new();

    private static readonly ProjectYaml None = new([], CancellationToken.None);

    private readonly Dictionary<string, ReadText> byPath = new(StringComparer.Ordinal);

    private ProjectYaml(IEnumerable<AdditionalText> texts, CancellationToken cancellationToken)
    {
        foreach (AdditionalText text in texts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!byPath.ContainsKey(text.Path))
                byPath.Add(text.Path, Read(text, cancellationToken));
        }

        Files = byPath.Count == 0 ? ManifestFiles.None : new ManifestFiles(byPath.Values.Select(read => read.File));
        Texts = [.. Files.All.Select(file => byPath[file.Path].Additional)];
    }

    /// <summary>What the files hold.</summary>
    public ManifestFiles Files { get; }

    /// <summary>The files themselves, in the same order.</summary>
    public IReadOnlyList<AdditionalText> Texts { get; }

    /// <summary>The YAML files that are not written by the build: those hold what the manifests describe.</summary>
    public static ProjectYaml Of(ImmutableArray<AdditionalText> texts, Compilation compilation, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        List<AdditionalText> yaml = [.. texts.Where(text => ManifestFile.IsYaml(text.Path))];
        if (yaml.Count == 0)
            return None;
        var written = new HashSet<string>(
            ManifestClasses.Find(compilation, cancellationToken).SelectMany(type => ManifestOptions.WrittenFiles(options, ManifestClasses.NameOf(type))), StringComparer.OrdinalIgnoreCase);
        return new(yaml.Where(text => !written.Contains(text.Path.Replace('\\', '/'))), cancellationToken);
    }

    /// <summary>The place of an origin in one of the files; null when it lies elsewhere.</summary>
    public Location? Find(Origin origin)
    {
        if (!byPath.TryGetValue(origin.File, out ReadText? read) || read.Text is not { } text)
            return null;
        int start = Position(text, origin.Line, origin.Column);
        var span = TextSpan.FromBounds(start, Math.Max(start, Position(text, origin.EndLine, origin.EndColumn)));
        return Location.Create(origin.File, span, text.Lines.GetLinePositionSpan(span));
    }

    /// <summary>Where a file begins.</summary>
    public Location Start(AdditionalText text) => Find(new Origin(text.Path, 1, 1)) ?? Location.Create(text.Path, default, default);

    private static ReadText Read(AdditionalText additional, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(additional, out ReadText? known))
            return known;

        SourceText? text = additional.GetText(cancellationToken);
        ManifestFile file = text is null ? ManifestFile.Closed(additional.Path, "a file of the project cannot be opened") : ManifestFile.Read(text.ToString(), additional.Path);
        return Known.GetValue(additional, _ => new ReadText(additional, text, file));
    }

    private static int Position(SourceText text, int line, int column)
    {
        if (line > text.Lines.Count)
            return text.Length;
        TextLine at = text.Lines[Math.Max(0, line - 1)];
        return Math.Min(at.Start + Math.Max(0, column - 1), at.End);
    }

    private sealed class ReadText(AdditionalText additional, SourceText? text, ManifestFile file)
    {
        // A weak table lets go of a key although its value holds it.
        public AdditionalText Additional { get; } = additional;

        public SourceText? Text { get; } = text;

        public ManifestFile File { get; } = file;
    }
}
