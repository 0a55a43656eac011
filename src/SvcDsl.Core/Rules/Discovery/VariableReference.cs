namespace SvcDsl.Rules.Discovery;

/// <summary>A variable that a text mentions.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Start">Where the mention begins.</param>
/// <param name="End">Behind its end.</param>
/// <param name="IsForShell">Whether it is <c>$NAME</c> or <c>${NAME}</c>, which a shell replaces, rather than Kubernetes' <c>$(NAME)</c>.</param>
internal readonly record struct VariableReference(string Name, int Start, int End, bool IsForShell)
{
    /// <summary>The mentions in a text; <c>$$</c> stands for one dollar.</summary>
    public static IEnumerable<VariableReference> Of(string text)
    {
        for (int i = text.IndexOf('$'); i >= 0 && i + 1 < text.Length; i = i + 1 < text.Length ? text.IndexOf('$', i + 1) : -1)
        {
            int start = i;
            char next = text[i + 1];
            if (next == '$')
            {
                i++;
                continue;
            }

            if (next is '(' or '{')
            {
                int end = text.IndexOf(next == '(' ? ')' : '}', i + 2);
                if (end < 0)
                    continue;
                string name = text.Substring(i + 2, end - i - 2);
                if (next == '{')
                    name = name.Substring(0, NameLength(name, 0));
                if (name.Length > 0)
                    yield return new VariableReference(name, start, end + 1, next == '{');
                i = end;
            }
            else if (NameLength(text, i + 1) is > 0 and var length)
            {
                yield return new VariableReference(text.Substring(i + 1, length), start, i + 1 + length, true);
                i += length;
            }
        }
    }

    /// <summary>Whether somebody who writes variables would write this as one's name: <c>$(date)</c> is something else.</summary>
    public bool LooksLikeVariable => Name.All(c => c is >= 'A' and <= 'Z' or >= '0' and <= '9' or '_') && Name[0] is < '0' or > '9';

    private static int NameLength(string text, int start)
    {
        int end = start;
        while (end < text.Length && (text[end] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' || (end > start && text[end] is >= '0' and <= '9')))
            end++;
        return end - start;
    }
}
