using SvcDsl.Infrastructure;

namespace SvcDsl;

/// <summary>Parts of the package that other branches of the work bring; what needs them waits until they are there.</summary>
internal static class Parts
{
    public static bool Analyzers => Has("analyzers/SvcDsl.Analyzers/SvcDsl.Analyzers.csproj");

    public static bool CodeFixes => Has("analyzers/SvcDsl.CodeFixes/SvcDsl.CodeFixes.csproj");

    public static bool Router => Has("src/SvcDsl.Router/SvcDsl.Router.csproj");

    public static bool Has(string relative) => File.Exists(Path.Combine(Repository.Root, relative));

    public static void NeedAnalyzers() => Skip.IfNot(Analyzers, "analyzers/SvcDsl.Analyzers is not in the repository yet.");

    public static void NeedRouter()
    {
        NeedAnalyzers();
        Skip.IfNot(Router, "src/SvcDsl.Router is not in the repository yet.");
    }
}
