namespace SvcDsl.Tool.Fixing;

/// <summary>Edits that can be made together.</summary>
internal sealed class EditSet
{
    private readonly Dictionary<string, List<TextEdit>> files = new(StringComparer.Ordinal);

    /// <summary>Adds the edits, unless one of them is in the way of one that is there.</summary>
    public bool TryAdd(IReadOnlyList<TextEdit> edits)
    {
        if (edits.Any(edit => files.TryGetValue(edit.File, out List<TextEdit>? there) && there.Exists(edit.Overlaps)))
            return false;
        foreach (TextEdit edit in edits)
        {
            if (!files.TryGetValue(edit.File, out List<TextEdit>? there))
                files.Add(edit.File, there = []);
            there.Add(edit);
        }

        return true;
    }
}
