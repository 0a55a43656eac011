using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SvcDsl.Testing.Compiling;

/// <summary>The files of a test as an editor holds them.</summary>
internal static class TestWorkspace
{
    public static Solution Create(IReadOnlyList<string> files)
    {
        var id = ProjectId.CreateNewId();
        Solution solution = new AdhocWorkspace().CurrentSolution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, "Test", "Test", LanguageNames.CSharp,
            compilationOptions: TestCompilation.CompilationOptions, parseOptions: TestCompilation.ParseOptions, metadataReferences: References.All));
        for (int i = 0; i < files.Count; i++)
            solution = solution.AddDocument(DocumentId.CreateNewId(id), $"File{i + 1}.cs", SourceText.From(files[i]), filePath: $"/src/File{i + 1}.cs");
        return solution;
    }
}
