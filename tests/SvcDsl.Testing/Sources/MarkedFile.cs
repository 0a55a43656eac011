using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SvcDsl.Testing.Sources;

/// <summary>A file of a test, without its marks.</summary>
/// <param name="Path">The path.</param>
/// <param name="Text">The source.</param>
/// <param name="Expected">The diagnostics that are marked.</param>
/// <param name="Places">The places that have a name.</param>
internal sealed record MarkedFile(string Path, string Text, IReadOnlyList<Expected> Expected, IReadOnlyDictionary<string, TextSpan> Places);

/// <summary>A diagnostic that a mark asks for.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Severity">The severity; null when it is the one that the rule has by default.</param>
/// <param name="Detail">The name under which the test says more about it; null when it says no more.</param>
/// <param name="Path">The file.</param>
/// <param name="Span">The place.</param>
/// <param name="Related">The names of the other places that it has, all of them; null when that is of no interest.</param>
internal sealed record Expected(string Id, DiagnosticSeverity? Severity, string? Detail, string Path, TextSpan Span, IReadOnlyList<string>? Related);
