using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SvcDsl.Testing;
using SvcDsl.Testing.Compiling;

namespace SvcDsl.Analyzers.Tests.Difference.Running;

/// <summary>The other assembly that the programs call: an evaluation sees its signatures only.</summary>
internal static class Outside
{
    private const string Source = """
        using System;
        using System.Collections.Generic;

        namespace SvcDsl.Outer;

        public static class Outside
        {
            public static string Text(string text) => text;
            public static int Number(int number) => number;
            public static bool Truth(bool truth) => truth;
            public static T Same<T>(T item) => item;
            public static T Call<T>(Func<T> make) => make();
            public static void Run(Action action) => action();
            public static void Fill(List<string> items) => items.Add("filled");
            public static void Touch(Deployment item) => item.Labels(("app", "web"), ("tier", "outside")).Container("late", "late:1").Port("http", 8080);
        }
        """;

    public static byte[] Image { get; } = Emit();

    public static MetadataReference Reference { get; } = MetadataReference.CreateFromImage(Image);

    private static byte[] Emit()
    {
        var compilation = CSharpCompilation.Create("Outside", [CSharpSyntaxTree.ParseText(Source, TestCompilation.ParseOptions)], References.All, TestCompilation.CompilationOptions);
        var image = new MemoryStream();
        return compilation.Emit(image) is { Success: false, Diagnostics: ImmutableArray<Diagnostic> diagnostics }
            ? throw new VerificationException("The other assembly does not compile:\n" + AnnotatedSource.Of(diagnostics))
            : image.ToArray();
    }
}
