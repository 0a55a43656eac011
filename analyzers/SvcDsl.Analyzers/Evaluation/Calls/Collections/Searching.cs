using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Collections;

/// <summary>Looking for a value by its own equality.</summary>
internal static class Searching
{
    public static int IndexOf(LibraryCall call, IEnumerable<Value> items, Value wanted, StringComparer? texts = null)
    {
        int index = 0;
        foreach (Value item in items)
        {
            call.Interpreter.Pay(call.Origin);
            if (call.AreEqual(item, wanted, texts))
                return index;
            index++;
        }

        return -1;
    }

    public static int LastIndexOf(LibraryCall call, IReadOnlyList<Value> items, Value wanted) =>
        IndexOf(call, items.Reverse(), wanted) is >= 0 and var index ? items.Count - 1 - index : -1;
}
