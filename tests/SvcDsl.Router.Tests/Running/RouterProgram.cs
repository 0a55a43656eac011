using SvcDsl.Router.Verbs;
using SvcDsl.Views;

namespace SvcDsl.Router.Tests.Running;

/// <summary>
/// A real router as a program: <c>router NAME YAML-FILE verb…</c>. All containers are test pods; their <c>args</c> are its options.
/// </summary>
internal static class RouterProgram
{
    public static Task<int> Main(string[] args)
    {
        if (args is not ["router", var name, var file, .. var verb])
            return Task.FromResult(0);
        string directory = Path.GetDirectoryName(file)!;
        return ManifestRunner.RunAsync(new ManifestHost(name, directory, _ => Define(name, file)), verb);
    }

    private static ClusterDefinition Define(string name, string file)
    {
        var objects = new ObjectSet(Manifests.Parse(File.ReadAllText(file)));
        return new ClusterDefinition
        {
            Name = name,
            Objects = objects,
            LocalPods = (kind, _, workload, container) => Definitions.TestPod(
                [.. objects.Workloads.First(item => item.Kind == kind && item.NameText == workload)
                    .Containers.First(item => item.Name.Or("") == container).Node.ListAt("args")?.Select(arg => arg.ToString()!) ?? []]),
        };
    }
}
