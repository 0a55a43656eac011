using System.Text;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Strings;

/// <summary>All forms of <see cref="string.Join(string, string[])"/> and <see cref="string.Concat(string, string)"/>.</summary>
internal static class Joining
{
    public static object Join(PureArguments a)
    {
        if (a.Count > 3)
            return a[1] is IReadOnlyList<Value> all && a.Count == 4 ? Join(a[0], [.. all.Skip(a.Int(2)).Take(a.Int(3))]) : PureMethods.Unclear;
        return a.Count == 2 ? Join(a[0], a.Items(1)) : PureMethods.Unclear;
    }

    public static object Concat(PureArguments a)
    {
        if (a.Count == 1 && a[0] is IReadOnlyList<Value> items)
            return Join("", items);
        return Join("", [.. Enumerable.Range(0, a.Count).Select(a.Value)]);
    }

    public static object Join(object? separator, IReadOnlyList<Value> items)
    {
        string between = separator?.ToString() ?? "";
        var text = new StringBuilder();
        for (int i = 0; i < items.Count; i++)
        {
            if (Text.TryFormat(items[i], null) is not { } piece)
                return PureMethods.Unclear;
            text.Append(i == 0 ? "" : between).Append(piece);
            if (text.Length > Budget.MaxTextLength)
                return PureMethods.Unclear;
        }

        return text.ToString();
    }
}
