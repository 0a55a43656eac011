using SvcDsl.Rules;

namespace SvcDsl.Emission;

/// <summary>The levels that a project gives to rules, with the meaning that they have for the compiler.</summary>
internal sealed class Severities
{
    public static readonly Severities Default = new([], [], false);

    /// <summary>In the place of a level: the rule's warnings stay warnings, as <c>WarningsNotAsErrors</c> says it. Its errors stay errors.</summary>
    private const string NotAsError = "not-as-error";

    private readonly Dictionary<string, Level?> levels;
    private readonly HashSet<string> notAsErrors;
    private readonly bool warningsAreErrors;

    private Severities(Dictionary<string, Level?> levels, HashSet<string> notAsErrors, bool warningsAreErrors)
    {
        this.levels = levels;
        this.notAsErrors = notAsErrors;
        this.warningsAreErrors = warningsAreErrors;
    }

    /// <param name="text">Pairs divided by commas: <c>SVC1001=none,SVC2002=warning</c>; a later pair for the same rule wins. Rules of others are passed over.</param>
    /// <param name="warningsAreErrors">Whether warnings fail the build, unless a pair says otherwise.</param>
    public static Severities Parse(string text, bool warningsAreErrors)
    {
        var levels = new Dictionary<string, Level?>(StringComparer.OrdinalIgnoreCase);
        var notAsErrors = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string pair in text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] sides = pair.Split('=', StringSplitOptions.TrimEntries);
            if (sides.Length == 2 && sides[1] == NotAsError)
                notAsErrors.Add(sides[0]);
            else if (sides.Length == 2 && LevelWords.TryParse(sides[1], out Level? level))
                levels[sides[0]] = level;
        }

        return new Severities(levels, notAsErrors, warningsAreErrors);
    }

    /// <summary>The level at which to report a rule; null when it is turned off.</summary>
    public Level? Of(string id, Level level)
    {
        if (levels.TryGetValue(id, out Level? set))
            return set;
        return level == Level.Warning && warningsAreErrors && !notAsErrors.Contains(id) ? Level.Error : level;
    }
}
