using System.Text;

namespace SvcDsl.Tool.Explain;

/// <summary>The pages of docs/rules, which are a part of the command.</summary>
internal static class RulePages
{
    public static IReadOnlyList<string> Ids { get; } =
        [.. typeof(RulePages).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("SVC", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The page of a rule; null when there is none.</summary>
    public static string? Find(string id)
    {
        using Stream? stream = typeof(RulePages).Assembly.GetManifestResourceStream(id);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
