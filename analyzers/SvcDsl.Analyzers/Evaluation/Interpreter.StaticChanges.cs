using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Values;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>
/// One program builds all its environments, one after the other: what <c>Define</c> does to a static list is still there the next time. So
/// a static object that changes is not known, from the start.
/// </content>
internal sealed partial class Interpreter
{
    /// <summary>Why nothing is to be taken for known that a static member holds and that can change; null when it need not.</summary>
    public Unknown? StaticsUnknown
    {
        get => staticsUnknown;
        init
        {
            staticsUnknown = value;
            if (value is not null)
                unknowns.Add(value);
        }
    }

    /// <summary>A static member whose type holds something else now than when it was initialized; null when there is none.</summary>
    public ISymbol? ChangedStatic()
    {
        foreach (StaticState state in statics.Values)
        {
            if (state.Before is { } before && before != Fingerprint.Of(state.Values.Values))
                return state.Values.Keys.FirstOrDefault();
        }

        return null;
    }
}
