using System.IO.Compression;
using System.Xml.Linq;
using SvcDsl.Infrastructure;

namespace SvcDsl;

[Trait("Category", "Package")]
[Collection(PackageCollection.Name)]
public sealed class ContentTests(PackageFixture package)
{
    private static readonly string[] Libraries = ["SvcDsl", "SvcDsl.Core", "SvcDsl.Router"];

    [Fact]
    public void The_package_has_exactly_these_files()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.Package);
        string[] actual = [.. archive.Entries.Select(entry => entry.FullName).Where(IsOurs).Order(StringComparer.Ordinal)];
        Assert.Equal(string.Join('\n', Expected().Order(StringComparer.Ordinal)), string.Join('\n', actual));
    }

    [Fact]
    public void The_dependencies_are_those_of_the_assemblies_in_it()
    {
        string[] expected = [.. Libraries.SelectMany(References).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string[] actual = [.. Nuspec().Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => element.Attribute("id")!.Value)];

        Assert.Empty(expected.Except(actual, StringComparer.Ordinal));
        Assert.Equal(["Spectre.Console", "System.CommandLine", "YamlDotNet"], actual.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_brings_ASP_NET_and_is_no_development_dependency()
    {
        XElement nuspec = Nuspec();
        Assert.Contains(nuspec.Descendants(), element => element.Name.LocalName == "frameworkReference" && element.Attribute("name")!.Value == "Microsoft.AspNetCore.App");
        Assert.DoesNotContain(nuspec.Descendants(), element => element.Name.LocalName == "developmentDependency");
        Assert.Contains(nuspec.Descendants(), element => element.Name.LocalName == "license" && element.Value == "MIT");
    }

    private static IEnumerable<string> Expected()
    {
        foreach (string library in Libraries)
        {
            yield return $"lib/net10.0/{library}.dll";
            yield return $"lib/net10.0/{library}.xml";
        }

        foreach (string folder in (string[])["build", "buildTransitive"])
        {
            yield return $"{folder}/SvcDsl.props";
            yield return $"{folder}/SvcDsl.targets";
        }

        // Without SvcDsl.dll: the emitter must use the one that the user's code was compiled against.
        yield return "tools/net10.0/any/svcdsl-emit.dll";
        yield return "tools/net10.0/any/svcdsl-emit.runtimeconfig.json";
        yield return "LICENSE";

        yield return "README.md";
        foreach (string page in Directory.GetFiles(Path.Combine(Repository.Root, "docs", "rules"), "*.md"))
            yield return "docs/rules/" + Path.GetFileName(page);

        foreach (string part in (string[])["SvcDsl.Analyzers", "SvcDsl.CodeFixes", "SvcDsl", "SvcDsl.Core", "YamlDotNet"])
            yield return $"analyzers/dotnet/cs/{part}.dll";
    }

    /// <summary>Not what the packer itself adds.</summary>
    private static bool IsOurs(string path) =>
        path != "[Content_Types].xml" && !path.StartsWith("_rels/", StringComparison.Ordinal) && !path.StartsWith("package/", StringComparison.Ordinal)
        && !path.EndsWith(".nuspec", StringComparison.Ordinal);

    private static IEnumerable<string> References(string library) =>
        XElement.Load(Path.Combine(Repository.Root, "src", library, library + ".csproj"))
            .Descendants("PackageReference").Where(element => (string?)element.Attribute("PrivateAssets") != "all").Select(element => element.Attribute("Include")!.Value);

    private XElement Nuspec()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.Package);
        using Stream stream = archive.Entries.Single(entry => entry.FullName == "SvcDsl.nuspec").Open();
        return XElement.Load(stream);
    }
}
