using System.Text;

namespace SvcDsl.Rules.Names;

/// <summary>What somebody meant who wrote a name that Kubernetes does not take.</summary>
internal static class NameSpelling
{
    /// <summary>The nearest name that is well-formed, as what a code fix needs; empty when there is none.</summary>
    public static IReadOnlyDictionary<string, string> Fix(string name, Func<string, string?> problemOf)
    {
        string? nearest = new[] { Respell(name, "._"), Respell(name.ToLowerInvariant(), "") }
            .FirstOrDefault(candidate => candidate.Length > 0 && candidate != name && problemOf(candidate) is null);
        return nearest is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [FixKeys.Replacement] = nearest };
    }

    /// <summary>Each run of characters that are not allowed becomes one dash.</summary>
    private static string Respell(string name, string alsoAllowed)
    {
        var text = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            bool isAllowed = c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' || alsoAllowed.IndexOf(c) >= 0;
            if (isAllowed)
                text.Append(c);
            else if (text.Length > 0 && text[text.Length - 1] != '-')
                text.Append('-');
        }

        return text.ToString().Trim('-', '.', '_');
    }
}
