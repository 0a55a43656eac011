namespace SvcDsl.Router.Verbs;

/// <summary>What the verbs need of the program that they are part of.</summary>
/// <param name="Name">The manifest's name.</param>
/// <param name="ProjectDirectory">The folder of the manifest's project; with the name it finds the running cluster.</param>
/// <param name="Define">Builds the manifest for an environment; null means the first one.</param>
internal sealed record ManifestHost(string Name, string ProjectDirectory, Func<string?, ClusterDefinition> Define)
{
    public ClusterId Id => new(Name, ProjectDirectory);
}
