using SvcDsl.Views;

namespace SvcDsl.Emission;

/// <summary>Says what a manifest consists of: <c>1 Deployment, 2 Services</c>.</summary>
internal static class ObjectCounts
{
    public static string Of(ObjectSet set)
    {
        if (set.Objects.Count == 0)
            return "no objects";
        return string.Join(", ", set.Objects.GroupBy(item => item.Kind, StringComparer.Ordinal).Select(kind => Count(kind.Count(), kind.Key)));
    }

    private static string Count(int count, string kind) => $"{count} {(count == 1 ? kind : Plural(kind))}";

    private static string Plural(string kind) => kind switch
    {
        _ when kind.EndsWith("ss", StringComparison.Ordinal) => kind + "es",
        _ when kind.EndsWith('s') => kind,
        _ when kind.EndsWith("cy", StringComparison.Ordinal) => kind[..^1] + "ies",
        _ => kind + "s",
    };
}
