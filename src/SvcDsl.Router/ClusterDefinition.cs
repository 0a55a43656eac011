using SvcDsl.Nodes;
using SvcDsl.Router.Proxy;
using SvcDsl.Views;

namespace SvcDsl.Router;

/// <summary>Finds what stands in for a container on this machine; null when the manifest names nothing.</summary>
/// <param name="kind">The workload's kind, as the user wrote it.</param>
/// <param name="namespace">The workload's namespace; "default" when it is not written.</param>
/// <param name="workload">The workload's name.</param>
/// <param name="container">The container's name.</param>
internal delegate LocalPod? LocalPodLookup(string kind, string @namespace, string workload, string container);

/// <summary>Everything that a cluster on this machine is started from.</summary>
internal sealed record ClusterDefinition
{
    /// <summary>The name of the manifest; with the project's directory it names the cluster.</summary>
    public required string Name { get; init; }

    /// <summary>The environment that the manifest was evaluated for; empty when it has none.</summary>
    public string Environment { get; init; } = "";

    public required ObjectSet Objects { get; init; }

    public required LocalPodLookup LocalPods { get; init; }

    /// <summary>Where relative paths of local pods start.</summary>
    public string ProjectDirectory { get; init; } = DefaultProjectDirectory();

    /// <summary>
    /// Gives the value of an element of <c>env</c> that means a Service by a handle (<see cref="ScalarNode.Reference"/>), as it is
    /// reachable on this machine; null when the entry is to be read as usual.
    /// </summary>
    public Func<MapNode, ReachableServices, string?>? RenderEnv { get; init; }

    /// <summary>The build tells the project's directory; a single-file program has an entry point file.</summary>
    internal static string DefaultProjectDirectory() =>
        AppContext.GetData("SvcDsl.ProjectDirectory") as string
        ?? AppContext.GetData("EntryPointFileDirectoryPath") as string
        ?? Directory.GetCurrentDirectory();
}
