using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SvcDsl.Testing.Compiling;

/// <summary>The files of a test as an editor holds them.</summary>
internal static class TestWorkspace
{
    /// <param name="files">The files.</param>
    /// <param name="options">What the project file and <c>.editorconfig</c> say; here it cannot hold ';', which begins a comment.</param>
    /// <param name="yaml">The additional files by their paths.</param>
    public static Solution Create(IReadOnlyList<string> files, IReadOnlyDictionary<string, string>? options = null, IReadOnlyDictionary<string, string>? yaml = null)
    {
        var id = ProjectId.CreateNewId();
        Solution solution = new AdhocWorkspace().CurrentSolution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, "Test", "Test", LanguageNames.CSharp,
            compilationOptions: TestCompilation.CompilationOptions, parseOptions: TestCompilation.ParseOptions, metadataReferences: References.All));
        for (int i = 0; i < files.Count; i++)
            solution = solution.AddDocument(DocumentId.CreateNewId(id), $"File{i + 1}.cs", SourceText.From(files[i]), filePath: $"/src/File{i + 1}.cs");
        foreach ((string path, string text) in yaml ?? new Dictionary<string, string>())
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), SourceText.From(text), filePath: path);
        string config = "is_global = true\n" + string.Concat((options ?? new Dictionary<string, string>()).Select(option => $"{option.Key} = {option.Value}\n"));
        return solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".globalconfig", SourceText.From(config), filePath: "/src/.globalconfig");
    }
}
