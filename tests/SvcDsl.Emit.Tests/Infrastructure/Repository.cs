using System.Reflection;

namespace SvcDsl.Infrastructure;

/// <summary>Where this test assembly was built from.</summary>
internal static class Repository
{
    public static string Root => Metadata("Repository");

    public static string Configuration => Metadata("Configuration");

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == key).Value!;
}
