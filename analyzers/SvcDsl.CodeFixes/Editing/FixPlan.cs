using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SvcDsl.CodeFixes.Editing;

/// <summary>
/// An offer to the user. It consists of changes of text: they keep the layout around them, may lie in other files than the diagnostic,
/// and those of many diagnostics can be made together.
/// </summary>
/// <param name="Key">The kind of edit, the same for all diagnostics that are fixed in this way.</param>
/// <param name="Title">What the user reads.</param>
/// <param name="Changes">The changes.</param>
internal sealed record FixPlan(string Key, string Title, ImmutableArray<DocumentChange> Changes);

/// <summary>A change of one file.</summary>
internal readonly record struct DocumentChange(DocumentId Document, TextChange Change);
