namespace SvcDsl.Building;

/// <summary>Builds share the repository's projects and the machine, so one runs at a time.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class BuildCollection
{
    public const string Name = "Builds";
}
