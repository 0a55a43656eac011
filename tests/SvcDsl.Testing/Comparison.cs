using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SvcDsl.Testing.Sources;

namespace SvcDsl.Testing;

/// <summary>Compares diagnostics with marks, as sets: their order says nothing.</summary>
internal sealed class Comparison(IReadOnlyList<MarkedFile> files, IReadOnlyDictionary<string, ExpectedDetail> details)
{
    /// <summary>Fails unless the diagnostics are those that are marked in the files for which <paramref name="isAsked"/> holds.</summary>
    public void Verify(IEnumerable<Diagnostic> reported, Func<MarkedFile, bool> isAsked)
    {
        List<Expected> missing = [.. files.Where(isAsked).SelectMany(file => file.Expected)];
        var surplus = new List<Diagnostic>();
        foreach (Diagnostic diagnostic in reported)
        {
            // Two diagnostics may lie at one place; the one that fits in all respects is the one that is meant.
            List<Expected> meant = [.. missing.Where(expected => IsMeant(expected, diagnostic))];
            Expected? best = meant.FirstOrDefault(expected => Difference(expected, diagnostic) is null) ?? meant.FirstOrDefault();
            if (best is null)
                surplus.Add(diagnostic);
            else if (Difference(best, diagnostic) is { } difference)
                throw new VerificationException($"{best.Id} {difference}:\n{AnnotatedSource.Of([diagnostic])}");
            else
                missing.Remove(best);
        }

        if (missing.Count + surplus.Count == 0)
            return;
        var message = new StringBuilder();
        foreach (Expected expected in missing)
            message.Append("Missing: ").AppendLine(expected.Id).Append(AnnotatedSource.Of(expected.Path, files.First(file => file.Path == expected.Path).Text, expected.Span));
        message.Append(surplus.Count == 0 ? "" : "Not expected:\n" + AnnotatedSource.Of(surplus));
        throw new VerificationException(message.ToString());
    }

    private bool IsMeant(Expected expected, Diagnostic diagnostic) => expected.Id == diagnostic.Id && IsAt(expected.Path, expected.Span, diagnostic.Location);

    /// <summary>A mark around a whole string is met by whatever lies in the string: the tests of rules do not count characters of YAML.</summary>
    private bool IsAt(string path, TextSpan span, Location place) =>
        path == place.GetLineSpan().Path && (span == place.SourceSpan || (span.Contains(place.SourceSpan) && IsLiteral(path, span)));

    private bool IsLiteral(string path, TextSpan span)
    {
        string text = files.First(file => file.Path == path).Text.Substring(span.Start, span.Length);
        return text.Length > 1 && text.TrimStart('@').StartsWith('"') && text.EndsWith('"');
    }

    private bool PointsTo(IReadOnlyList<string> names, IReadOnlyList<Location> places) =>
        names.Count == places.Count && names.Select(Place).Zip(places, (named, place) => IsAt(named.Path, named.Span, place)).All(isAt => isAt);

    /// <summary>In what the diagnostic differs from what is expected, beyond rule and place; null when in nothing.</summary>
    private string? Difference(Expected expected, Diagnostic diagnostic)
    {
        if ((expected.Severity ?? diagnostic.Descriptor.DefaultSeverity) != diagnostic.Severity)
            return $"has the severity {diagnostic.Severity}";
        if (expected.Related is { } related && !PointsTo(related, diagnostic.AdditionalLocations))
            return $"does not point to #{string.Join(", #", related)}";
        if (expected.Detail is not { } name)
            return null;
        ExpectedDetail detail = details.TryGetValue(name, out ExpectedDetail? found) ? found : throw new VerificationException($"The test says nothing about '{name}'.");
        string message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        if (detail.Message is { } wanted && wanted != message)
            return $"should say: {wanted}";
        bool hasOthers = detail.Properties is { } properties && !properties.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .SequenceEqual(diagnostic.Properties.Select(pair => KeyValuePair.Create(pair.Key, pair.Value ?? "")).OrderBy(pair => pair.Key, StringComparer.Ordinal));
        return hasOthers ? $"has the properties {string.Join(", ", diagnostic.Properties.Select(pair => $"{pair.Key}={pair.Value}"))}" : null;
    }

    private (string Path, TextSpan Span) Place(string name)
    {
        MarkedFile file = files.FirstOrDefault(file => file.Places.ContainsKey(name)) ?? throw new VerificationException($"No place is named #{name}.");
        return (file.Path, file.Places[name]);
    }
}
