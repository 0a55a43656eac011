using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation;

/// <summary>
/// Something that can be assigned to. Its receiver and its index are evaluated already, and only once, as C# does it before it evaluates
/// the value.
/// </summary>
internal sealed class Place(Func<Value> get, Action<Value> set)
{
    public Value Value
    {
        get => get();
        set => set(value);
    }
}
