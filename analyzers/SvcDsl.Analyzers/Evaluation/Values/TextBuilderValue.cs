using System.Text;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Values;

/// <summary>A StringBuilder.</summary>
internal sealed class TextBuilderValue(Origin origin) : Value(origin)
{
    public StringBuilder Text { get; } = new();

    /// <summary>Why the text is not known, or null when it is.</summary>
    public Unknown? Unknown { get; private set; }

    /// <summary>The text has come into hands that may have changed it, or something was added that is not known.</summary>
    public void Escape(Unknown reason) => Unknown ??= reason;
}
