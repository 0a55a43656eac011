using System.Reflection;
#if NET
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
#endif

namespace SvcDsl.Provenance;

/// <summary>Finds the source position of an instruction in the portable symbols beside, or inside, its assembly.</summary>
internal static class SequencePoints
{
#if NET
    private static readonly Dictionary<Assembly, MetadataReaderProvider?> Symbols = [];

    public static Origin? Find(MethodBase method, int offset)
    {
        if (offset < 0 || Reader(method.Module.Assembly) is not { } reader)
            return null;

        var handle = (MethodDefinitionHandle)MetadataTokens.Handle(method.MetadataToken);
        MethodDebugInformation information = reader.GetMethodDebugInformation(handle.ToDebugInformationHandle());
        SequencePoint? best = null;
        foreach (SequencePoint point in information.GetSequencePoints())
        {
            // The runtime gives the offset of the call or of the beginning of its statement, never the one behind it.
            if (point.IsHidden || point.Offset > offset)
                continue;
            if (best is null || point.Offset > best.Value.Offset)
                best = point;
        }

        if (best is not { } found)
            return null;
        string file = reader.GetString(reader.GetDocument(found.Document).Name);
        return new Origin(file, found.StartLine, found.StartColumn, found.EndLine, found.EndColumn);
    }

    private static MetadataReader? Reader(Assembly assembly)
    {
        lock (Symbols)
        {
            if (!Symbols.TryGetValue(assembly, out MetadataReaderProvider? provider))
                Symbols[assembly] = provider = Open(assembly.IsDynamic ? "" : assembly.Location);
            return provider?.GetMetadataReader();
        }
    }

    private static MetadataReaderProvider? Open(string path)
    {
        if (!File.Exists(path))
            return null;

        try
        {
            using var image = new PEReader(new MemoryStream(File.ReadAllBytes(path)));
            return image.TryOpenAssociatedPortablePdb(path, name => File.Exists(name) ? new MemoryStream(File.ReadAllBytes(name)) : null,
                out MetadataReaderProvider? provider, out _)
                ? provider
                : null;
        }
        catch (Exception e) when (e is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            // Without symbols a finding has no position, but it is still reported.
            return null;
        }
    }
#else
    // A compiler that evaluates a manifest knows every position from the syntax; it never walks the stack.
    public static Origin? Find(MethodBase method, int offset) => null;
#endif
}
