namespace SvcDsl;

/// <summary>
/// Marks a <c>partial</c> class whose method <c>static void Define(Manifest m)</c> describes Kubernetes objects.
/// </summary>
/// <remarks>
/// The class gets <c>Build</c>, <c>RunAsync</c> and constants for its Services; the objects are checked while they are typed,
/// and <c>dotnet build</c> writes them as YAML.
/// </remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ManifestAttribute : Attribute
{
    /// <summary>The name of the YAML file and of the local cluster; the class name in lower case with dashes when it is not set.</summary>
    public string? Name { get; set; }
}
