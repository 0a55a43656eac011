using SvcDsl.Provenance;

namespace SvcDsl.Yaml;

/// <summary>Why a piece of YAML could not be read, and where.</summary>
internal sealed record YamlError(string Message, Origin Origin)
{
    public override string ToString() => $"{Origin}: {Message}";
}
