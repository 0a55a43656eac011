using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Collections;

/// <summary>Copying into an array.</summary>
internal static class Copying
{
    public static Value Copy(LibraryCall call, ListValue source, ListValue target, int offset)
    {
        if (offset < 0 || offset + source.Items.Count > target.Items.Count)
            throw call.Throws("the array is too small");
        List<Value> items = [.. source.Items];
        for (int i = 0; i < items.Count; i++)
            target.Set(offset + i, items[i]);
        return call.Nothing;
    }
}
