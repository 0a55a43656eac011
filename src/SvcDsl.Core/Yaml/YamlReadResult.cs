using SvcDsl.Nodes;

namespace SvcDsl.Yaml;

/// <summary>What was read: the objects, and what could not be.</summary>
internal sealed record YamlReadResult(IReadOnlyList<MapNode> Objects, IReadOnlyList<YamlError> Errors);

/// <summary>A single value that was read; null when the text holds none.</summary>
internal sealed record YamlNodeResult(Node? Node, IReadOnlyList<YamlError> Errors);
