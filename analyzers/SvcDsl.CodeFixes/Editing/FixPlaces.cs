using System.Globalization;
using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Diagnostics;

namespace SvcDsl.CodeFixes.Editing;

/// <summary>What the places of a diagnostic are for.</summary>
internal static class FixPlaces
{
    /// <summary>The piece to edit: a literal in a helper, say, while the diagnostic lies on the call of the helper.</summary>
    public static Location Edit(Diagnostic diagnostic) => At(diagnostic, PlaceKeys.Edit) ?? diagnostic.Location;

    /// <summary>The first of the places to which the rule points; null when there is none.</summary>
    public static Location? Related(Diagnostic diagnostic) => At(diagnostic, PlaceKeys.Related);

    private static Location? At(Diagnostic diagnostic, string key) =>
        diagnostic.Properties.TryGetValue(key, out string? index) && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out int place)
        && place < diagnostic.AdditionalLocations.Count
            ? diagnostic.AdditionalLocations[place]
            : null;
}
