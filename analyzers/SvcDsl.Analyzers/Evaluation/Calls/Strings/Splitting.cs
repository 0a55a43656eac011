namespace SvcDsl.Analyzers.Evaluation.Calls.Strings;

/// <summary>All forms of <see cref="string.Split(char[])"/>, as .NET of today has them: .NET Framework knows neither one separator nor trimming.</summary>
internal static class Splitting
{
    private const int RemoveEmpty = 1;
    private const int Trim = 2;

    public static object Split(PureArguments a)
    {
        string[] separators = Separators(a);
        int count = int.MaxValue;
        int options = 0;
        for (int i = 2; i < a.Count; i++)
        {
            if (a.Call.Method.Parameters[i - 1].Type.TypeKind == Microsoft.CodeAnalysis.TypeKind.Enum)
                options = a.Int(i);
            else
                count = a.Int(i);
        }

        if (count < 0 || options is < 0 or > (RemoveEmpty | Trim))
            throw new ArgumentException();
        return count == 0 ? System.Array.Empty<string>() : Split(a.Text(0), separators, count, options);
    }

    private static string[] Separators(PureArguments a)
    {
        bool isLetters = a.Call.Method.Parameters[0].Type.ToDisplayString() is "char[]" or "params char[]" or "char[]?" or "System.ReadOnlySpan<char>";
        if (a[1] is char letter)
            return [letter.ToString()];
        if (a[1] is string text)
            return [text];
        if (isLetters)
            return [.. (a.Letters(1) ?? []).Select(item => item.ToString())];
        return [.. (a.Texts(1) ?? []).Select(item => item ?? "")];
    }

    private static string[] Split(string text, string[] separators, int count, int options)
    {
        // Without any separator white space separates; an empty one among others is never found.
        bool atSpaces = separators.Length == 0 || separators.All(separator => separator.Length == 0);
        var parts = new List<string>();
        int start = 0;
        int position = 0;
        while (position <= text.Length)
        {
            // The last part takes all that is left.
            if (parts.Count == count - 1)
            {
                AddLast(parts, text, start, separators, atSpaces, options);
                return [.. parts];
            }

            int length = position == text.Length ? 0 : SeparatorAt(text, position, separators, atSpaces);
            if (length == 0 && position < text.Length)
            {
                position++;
                continue;
            }

            Add(parts, text.Substring(start, position - start), options);
            position += Math.Max(length, 1);
            start = position;
        }

        return [.. parts];
    }

    private static int SeparatorAt(string text, int position, string[] separators, bool atSpaces)
    {
        if (atSpaces)
            return char.IsWhiteSpace(text[position]) ? 1 : 0;
        foreach (string separator in separators)
        {
            if (separator.Length > 0 && string.CompareOrdinal(text, position, separator, 0, separator.Length) == 0)
                return separator.Length;
        }

        return 0;
    }

    private static void Add(List<string> parts, string part, int options)
    {
        if ((options & Trim) != 0)
            part = part.Trim();
        if (part.Length > 0 || (options & RemoveEmpty) == 0)
            parts.Add(part);
    }

    /// <summary>Empty parts before the last one are looked over too, when empty ones are not wanted.</summary>
    private static void AddLast(List<string> parts, string text, int start, string[] separators, bool atSpaces, int options)
    {
        while ((options & RemoveEmpty) != 0 && start < text.Length)
        {
            int end = start;
            while (end < text.Length && SeparatorAt(text, end, separators, atSpaces) == 0)
                end++;
            string next = text.Substring(start, end - start);
            if (end == text.Length || ((options & Trim) != 0 ? next.Trim() : next).Length > 0)
                break;
            start = end + SeparatorAt(text, end, separators, atSpaces);
        }

        Add(parts, text.Substring(start), options);
    }
}
