using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SvcDsl.Testing.Compiling;

/// <summary>What <c>.editorconfig</c> and the project file would say; every file is told the same.</summary>
internal sealed class TestOptions(IReadOnlyDictionary<string, string> values, params ImmutableArray<AdditionalText> additional) : AnalyzerConfigOptionsProvider
{
    private readonly Values all = new(values);

    public override AnalyzerConfigOptions GlobalOptions => all;

    /// <summary>The files beside the C# files.</summary>
    public ImmutableArray<AdditionalText> Additional { get; } = additional;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => all;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => all;

    public AnalyzerOptions ForAnalyzers() => new(Additional, this);

    private sealed class Values(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
