using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SvcDsl.Analyzers;

/// <summary>Finds the classes that are marked as manifests.</summary>
internal static class ManifestClasses
{
    public const string AttributeName = "SvcDsl.ManifestAttribute";

    private const string DefineName = "Define";

    // A tree never changes, and an editor keeps the trees of the files that nobody edits.
    private static readonly ConditionalWeakTable<SyntaxTree, IReadOnlyList<ClassDeclarationSyntax>> Candidates = new();

    /// <summary>The manifest classes of a compilation, in the order of their files.</summary>
    public static IReadOnlyList<INamedTypeSymbol> Find(Compilation compilation, CancellationToken cancellationToken)
    {
        if (compilation.GetTypeByMetadataName(AttributeName) is not { } attribute)
            return [];

        var found = new List<INamedTypeSymbol>();
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            foreach (ClassDeclarationSyntax declaration in Candidates.GetValue(tree, Scan))
            {
                cancellationToken.ThrowIfCancellationRequested();
#pragma warning disable RS1030 // Only for the few classes that carry an attribute of this name.
                if (compilation.GetSemanticModel(tree).GetDeclaredSymbol(declaration, cancellationToken) is { } type
                    && !found.Contains(type, SymbolEqualityComparer.Default)
                    && type.GetAttributes().Any(data => SymbolEqualityComparer.Default.Equals(data.AttributeClass, attribute)))
#pragma warning restore RS1030
                    found.Add(type);
            }
        }

        return found;
    }

    /// <summary>The name by which a compilation finds a class.</summary>
    public static string MetadataName(INamedTypeSymbol type) => type.ContainingType is { } outer
        ? MetadataName(outer) + "+" + type.MetadataName
        : type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName : type.ContainingNamespace.ToDisplayString() + "." + type.MetadataName;

    /// <summary>The name of its YAML file and of its local cluster.</summary>
    public static string NameOf(INamedTypeSymbol type) =>
        type.GetAttributes()
            .Where(attribute => attribute.AttributeClass?.ToDisplayString() == AttributeName)
            .SelectMany(attribute => attribute.NamedArguments)
            .Where(argument => argument.Key == nameof(ManifestAttribute.Name))
            .Select(argument => argument.Value.Value as string)
            .FirstOrDefault(name => !string.IsNullOrWhiteSpace(name)) ?? Generation.Identifiers.ToKebabCase(type.Name);

    /// <summary>The method that describes the objects; null when the class has none of the right shape.</summary>
    public static IMethodSymbol? DefineMethod(INamedTypeSymbol type) =>
        type.GetMembers(DefineName).OfType<IMethodSymbol>().FirstOrDefault(method =>
            method is { IsStatic: true, ReturnsVoid: true, IsGenericMethod: false, Parameters: [{ RefKind: RefKind.None, Type: { Name: nameof(Manifest) } parameter }] }
            && parameter.ContainingNamespace.ToDisplayString() == nameof(SvcDsl));

    /// <summary>Why the class cannot be a manifest; null when it can.</summary>
    public static string? Fault(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (type.IsGenericType)
            return $"'{type.Name}' is generic; a manifest is one set of objects, so take the type parameters away";
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            bool isPartial = current.DeclaringSyntaxReferences.All(reference =>
                reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.NotApplicable))
                return $"'{current.Name}' is {current.DeclaredAccessibility.ToString().ToLowerInvariant()}, so the emitter cannot reach the manifest; make it internal or public";
            if (!isPartial)
                return $"'{current.Name}' is not partial, so Build and RunAsync cannot be added to it; write 'partial class'";
        }

        if (type.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal))
            return $"'{type.Name}' is {type.DeclaredAccessibility.ToString().ToLowerInvariant()}, so neither the build nor 'svcdsl' can reach it; make it internal or public";
        return DefineMethod(type) is null ? $"'{type.Name}' has no method 'static void Define(Manifest m)', which describes the objects; add it" : null;
    }

    private static IReadOnlyList<ClassDeclarationSyntax> Scan(SyntaxTree tree)
    {
        if (tree.GetRoot() is not CompilationUnitSyntax root)
            return [];
        return [.. root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<ClassDeclarationSyntax>()
            .Where(declaration => declaration.AttributeLists.SelectMany(list => list.Attributes).Any(IsNamedManifest))];
    }

    private static bool IsNamedManifest(AttributeSyntax attribute)
    {
        string name = attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.Text,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.Text,
            SimpleNameSyntax simple => simple.Identifier.Text,
            _ => "",
        };
        return name is "Manifest" or nameof(ManifestAttribute);
    }
}
