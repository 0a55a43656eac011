namespace SvcDsl.Tool;

/// <summary>How the command ends.</summary>
internal static class ExitCodes
{
    /// <summary>Nothing is at or above the level that fails.</summary>
    public const int Fine = 0;

    /// <summary>Something is.</summary>
    public const int Found = 1;

    /// <summary>Something could not be checked: it is missing, or no YAML; or the command line cannot be understood.</summary>
    public const int NotChecked = 2;

    /// <summary>Ended by Ctrl-C, as a shell counts it.</summary>
    public const int Interrupted = 130;
}
