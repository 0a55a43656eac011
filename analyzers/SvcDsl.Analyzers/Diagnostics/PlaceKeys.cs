namespace SvcDsl.Analyzers.Diagnostics;

/// <summary>The keys under which a diagnostic says what its additional places are; the values are indices.</summary>
internal static class PlaceKeys
{
    /// <summary>The piece to edit, when it is not the diagnostic's own place.</summary>
    public const string Edit = "place-edit";

    /// <summary>The first of the places to which the rule points.</summary>
    public const string Related = "place-related";
}
