using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SvcDsl.Emit;

/// <summary>
/// Looks for manifests in the metadata, without loading the assembly: one that has none may not even find SvcDsl.dll beside it.
/// </summary>
internal static class ManifestAttributes
{
    private const string Name = "ManifestClassAttribute";

    public static bool AreIn(string assembly)
    {
        if (!File.Exists(assembly))
            throw new ToolException($"The assembly '{assembly}' does not exist.");
        using var image = new PEReader(File.OpenRead(assembly));
        if (!image.HasMetadata)
            return false;

        MetadataReader reader = image.GetMetadataReader();
        return reader.GetAssemblyDefinition().GetCustomAttributes().Any(handle => IsManifestClass(reader, reader.GetCustomAttribute(handle)));
    }

    private static bool IsManifestClass(MetadataReader reader, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
            return false;
        EntityHandle parent = reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        if (parent.Kind != HandleKind.TypeReference)
            return false;
        TypeReference type = reader.GetTypeReference((TypeReferenceHandle)parent);
        return reader.StringComparer.Equals(type.Name, Name) && reader.StringComparer.Equals(type.Namespace, nameof(SvcDsl));
    }
}
