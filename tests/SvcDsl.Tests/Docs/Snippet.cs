using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SvcDsl.Docs;

/// <summary>C# statements that are compiled and run as the Define method of a manifest.</summary>
internal static class Snippet
{
    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    public static BuiltManifest Build(string statements) => Manifests.Build(Compile(statements));

    private static Action<Manifest> Compile(string statements)
    {
        string source =
            $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using SvcDsl;

            [Manifest]
            public static partial class Page
            {
                public static void Define(Manifest m)
                {
            #line 1 "page"
            {{statements}}
            #line hidden
                }
            }
            """;
        var compilation = CSharpCompilation.Create(
            "Page", [CSharpSyntaxTree.ParseText(source)], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        Assert.Empty(compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.ToString()));
        return Assembly.Load(image.ToArray()).GetType("Page")!.GetMethod("Define")!.CreateDelegate<Action<Manifest>>();
    }
}
