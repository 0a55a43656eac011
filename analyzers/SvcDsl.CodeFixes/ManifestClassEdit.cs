using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SvcDsl.Analyzers;
using SvcDsl.CodeFixes.Editing;

namespace SvcDsl.CodeFixes;

/// <summary>The changes that make a class, and the classes around it, usable as a manifest.</summary>
internal sealed class ManifestClassEdit(FixSite site, INamedTypeSymbol type, CancellationToken cancellationToken)
{
    public List<DocumentChange> Changes { get; } = [];

    /// <summary>What the changes do, for a title.</summary>
    public List<string> Descriptions { get; } = [];

    private IEnumerable<INamedTypeSymbol> TypeAndOuter
    {
        get
        {
            for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
                yield return current;
        }
    }

    public void MakePartial()
    {
        foreach (TypeDeclarationSyntax declaration in TypeAndOuter.SelectMany(Declarations).Where(declaration => !declaration.Modifiers.Any(SyntaxKind.PartialKeyword)))
            Change("partial", declaration, new TextSpan(declaration.Keyword.SpanStart, 0), "partial ");
    }

    public void MakeAccessible()
    {
        foreach (INamedTypeSymbol current in TypeAndOuter.Where(current => current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal)))
        {
            List<TypeDeclarationSyntax> declarations = [.. Declarations(current)];
            bool isWritten = false;
            foreach (TypeDeclarationSyntax declaration in declarations)
            {
                SyntaxToken[] written = [.. declaration.Modifiers.Where(modifier => SyntaxFacts.IsAccessibilityModifier(modifier.Kind()))];
                if (written.Length == 0)
                    continue;
                isWritten = true;
                Change("internal", declaration, TextSpan.FromBounds(written[0].SpanStart, written[written.Length - 1].Span.End), "internal");
            }

            if (!isWritten && declarations.Count > 0)
            {
                SyntaxToken first = declarations[0].Modifiers.Count > 0 ? declarations[0].Modifiers[0] : declarations[0].Keyword;
                Change("internal", declarations[0], new TextSpan(first.SpanStart, 0), "internal ");
            }
        }
    }

    public void AddDefine(ClassDeclarationSyntax declaration)
    {
        if (ManifestClasses.DefineMethod(type) is not null)
            return;
        IMethodSymbol? written = type.GetMembers("Define").OfType<IMethodSymbol>().FirstOrDefault();
        if (written?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is MethodDeclarationSyntax method && !written.IsStatic)
            Change("static Define", method, new TextSpan(method.ReturnType.SpanStart, 0), "static ");
        else if (written is null && !declaration.OpenBraceToken.IsMissing && declaration.OpenBraceToken.IsKind(SyntaxKind.OpenBraceToken))
            Change("Define", declaration, TextSpan.FromBounds(declaration.OpenBraceToken.Span.End, FirstLineEnd(declaration)), Define(declaration));
    }

    /// <summary>Where what follows the opening brace begins: the next line, or the closing brace of an empty class.</summary>
    private static int FirstLineEnd(ClassDeclarationSyntax declaration)
    {
        bool isEmpty = declaration.Members.Count == 0 && !declaration.CloseBraceToken.LeadingTrivia.Concat(declaration.OpenBraceToken.TrailingTrivia).Any(trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return isEmpty ? declaration.CloseBraceToken.SpanStart : declaration.OpenBraceToken.Span.End;
    }

    private string Define(ClassDeclarationSyntax declaration)
    {
        SourceText text = declaration.SyntaxTree.GetText(cancellationToken);
        string line = text.Lines.GetLineFromPosition(declaration.SpanStart).ToString();
        string indent = line.Substring(0, line.Length - line.TrimStart().Length);
        string newLine = text.ToString().Contains("\r\n") ? "\r\n" : "\n";
        string end = FirstLineEnd(declaration) == declaration.CloseBraceToken.SpanStart ? newLine + indent : declaration.Members.Count > 0 ? newLine : "";
        string manifest = DslCall.TypeName(site.Model, declaration.OpenBraceToken.SpanStart, nameof(Manifest));
        return $"{newLine}{indent}    static void Define({manifest} m){newLine}{indent}    {{{newLine}{indent}    }}{end}";
    }

    private IEnumerable<TypeDeclarationSyntax> Declarations(INamedTypeSymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken)).OfType<TypeDeclarationSyntax>();

    private void Change(string description, SyntaxNode node, TextSpan span, string text)
    {
        if (site.Document.Project.Solution.GetDocument(node.SyntaxTree) is not { } document)
            return;
        Changes.Add(new DocumentChange(document.Id, new TextChange(span, text)));
        if (!Descriptions.Contains(description))
            Descriptions.Add(description);
    }
}
