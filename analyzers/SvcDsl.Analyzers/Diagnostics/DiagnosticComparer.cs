using System.Globalization;
using Microsoft.CodeAnalysis;

namespace SvcDsl.Analyzers.Diagnostics;

/// <summary>Two diagnostics are the same when a reader could not tell them apart: same rule, same place, same words.</summary>
internal sealed class DiagnosticComparer : IEqualityComparer<Diagnostic>
{
    public static readonly DiagnosticComparer Instance = new();

    public bool Equals(Diagnostic? x, Diagnostic? y) => x is not null && y is not null && Key(x).Equals(Key(y));

    public int GetHashCode(Diagnostic obj) => Key(obj).GetHashCode();

    /// <summary>The same diagnostic with something added to its message.</summary>
    public static Diagnostic WithSuffix(Diagnostic diagnostic, string suffix) =>
        Diagnostic.Create(diagnostic.Descriptor, diagnostic.Location, diagnostic.Severity, diagnostic.AdditionalLocations, diagnostic.Properties, Message(diagnostic) + suffix);

    /// <summary>The same diagnostic with another severity.</summary>
    public static Diagnostic WithSeverity(Diagnostic diagnostic, DiagnosticSeverity severity) =>
        Diagnostic.Create(diagnostic.Descriptor, diagnostic.Location, severity, diagnostic.AdditionalLocations, diagnostic.Properties, Message(diagnostic));

    private static (string, Location, string) Key(Diagnostic diagnostic) => (diagnostic.Id, diagnostic.Location, Message(diagnostic));

    private static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);
}
