using SvcDsl.Provenance;

namespace SvcDsl.Yaml;

/// <summary>Ends the reading of a text from inside the recursion.</summary>
internal sealed class YamlReadException(string message, Origin origin) : Exception(message)
{
    public YamlError Error { get; } = new(message, origin);
}
