using System.Text;
using Microsoft.CodeAnalysis;
using SvcDsl.Testing.Sources;

namespace SvcDsl.Testing;

/// <summary>Compares diagnostics with marks, as sets: their order says nothing.</summary>
internal static class Comparison
{
    public static void Verify(IEnumerable<MarkedFile> files, IEnumerable<Diagnostic> reported, IReadOnlyList<MarkedFile>? placesIn = null)
    {
        List<MarkedFile> all = [.. files];
        List<Expected> missing = [.. all.SelectMany(file => file.Expected)];
        var surplus = new List<Diagnostic>();
        foreach (Diagnostic diagnostic in reported)
        {
            int index = missing.FindIndex(expected => IsMeant(expected, diagnostic));
            if (index < 0)
            {
                surplus.Add(diagnostic);
                continue;
            }

            VerifyRelated(missing[index], diagnostic, placesIn ?? all);
            missing.RemoveAt(index);
        }

        if (missing.Count + surplus.Count == 0)
            return;
        var message = new StringBuilder();
        foreach (Expected expected in missing)
            message.Append("Missing: ").AppendLine(expected.Id).Append(AnnotatedSource.Of(expected.Path, all.First(file => file.Path == expected.Path).Text, expected.Span));
        message.Append(surplus.Count == 0 ? "" : "Not expected:\n" + AnnotatedSource.Of(surplus));
        throw new VerificationException(message.ToString());
    }

    private static bool IsMeant(Expected expected, Diagnostic diagnostic) =>
        expected.Id == diagnostic.Id && expected.Path == diagnostic.Location.SourceTree?.FilePath && expected.Span == diagnostic.Location.SourceSpan;

    private static void VerifyRelated(Expected expected, Diagnostic diagnostic, IReadOnlyList<MarkedFile> files)
    {
        for (int i = 0; i < (expected.Related?.Count ?? 0); i++)
        {
            string name = expected.Related![i];
            MarkedFile file = files.FirstOrDefault(file => file.Places.ContainsKey(name)) ?? throw new VerificationException($"No place is named #{name}.");
            bool isThere = diagnostic.AdditionalLocations.Count > i
                && diagnostic.AdditionalLocations[i].SourceTree?.FilePath == file.Path && diagnostic.AdditionalLocations[i].SourceSpan == file.Places[name];
            if (!isThere)
                throw new VerificationException($"{expected.Id} does not point to #{name}:\n{AnnotatedSource.Of([diagnostic])}");
        }
    }
}
