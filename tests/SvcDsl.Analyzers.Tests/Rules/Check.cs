using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Rules;

/// <summary>Compares what is reported with the marks.</summary>
internal static class Check
{
    public static Task DefineAsync(string body, string members = "") => new ManifestTest(Code.Manifest(body, members)).VerifyAsync();

    public static Task FilesAsync(string marked, params string[] more) => new ManifestTest(marked, more).VerifyAsync();
}
