using System.Text;

namespace SvcDsl.Analyzers.Generation;

/// <summary>Turns the names of objects into names of C# classes.</summary>
internal static class Identifiers
{
    /// <summary><c>frontend-public</c> becomes <c>FrontendPublic</c>.</summary>
    public static string Of(string name)
    {
        var identifier = new StringBuilder(name.Length);
        bool startsWord = true;
        foreach (char letter in name)
        {
            if (!char.IsLetterOrDigit(letter))
            {
                startsWord = true;
                continue;
            }

            identifier.Append(startsWord ? char.ToUpperInvariant(letter) : letter);
            startsWord = false;
        }

        if (identifier.Length == 0 || char.IsDigit(identifier[0]))
            identifier.Insert(0, '_');
        return identifier.ToString();
    }

    /// <summary>The identifier, or the first one with a number behind it that is not taken; it is taken then.</summary>
    public static string Take(string identifier, HashSet<string> taken)
    {
        string candidate = identifier;
        for (int number = 2; !taken.Add(candidate); number++)
            candidate = identifier + number;
        return candidate;
    }

    /// <summary><c>OnlineShop</c> becomes <c>online-shop</c>.</summary>
    public static string ToKebabCase(string name)
    {
        var kebab = new StringBuilder(name.Length + 4);
        for (int i = 0; i < name.Length; i++)
        {
            bool startsWord = i > 0 && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord)
                kebab.Append('-');
            kebab.Append(name[i] == '_' ? '-' : char.ToLowerInvariant(name[i]));
        }

        return kebab.ToString();
    }
}
