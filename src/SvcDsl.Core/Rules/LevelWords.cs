namespace SvcDsl.Rules;

/// <summary>The words that <c>.editorconfig</c> has for levels.</summary>
internal static class LevelWords
{
    /// <summary>Reads a word; the level is null when the rule is turned off.</summary>
    public static bool TryParse(string text, out Level? level)
    {
        (bool known, level) = text.ToLowerInvariant() switch
        {
            "error" => (true, Level.Error),
            "warning" => (true, Level.Warning),
            "suggestion" or "info" => (true, Level.Info),
            "silent" or "none" => (true, null),
            _ => (false, (Level?)null),
        };
        return known;
    }
}
