using System.Net;
using SvcDsl.Nodes;
using SvcDsl.Router.Proxy;
using SvcDsl.Router.Store;
using SvcDsl.Rules;
using SvcDsl.Views;

namespace SvcDsl.Router;

/// <summary>Turns a manifest that was written in C# into what a cluster is started from.</summary>
internal static class BuiltCluster
{
    /// <exception cref="UserErrorException">The environment is not one of the project's, or the manifest has errors: it would not work in a cluster either.</exception>
    public static ClusterDefinition Of(ManifestDefinition definition, string? environment)
    {
        BuiltManifest manifest = Build(definition, environment);
        string[] errors = [.. manifest.Check(definition.Settings).Where(finding => finding.Level == Level.Error).Select(finding => $"{finding.Origin}: {finding.Rule.Id}: {finding.Message}")];
        if (errors.Length > 0)
            throw new UserErrorException($"The manifest '{definition.Name}' has errors, so it is not started:\n  {string.Join("\n  ", errors)}");

        ILookup<(string, string, string, string), LocalPod> pods = manifest.Manifest.Objects.OfType<Deployment>()
            .SelectMany(workload => workload.Containers)
            .Where(container => container.LocalPod is not null)
            .ToLookup(KeyOf, container => container.LocalPod!);
        return new ClusterDefinition
        {
            Name = definition.Name,
            Environment = manifest.Environment,
            Objects = manifest.Objects,
            LocalPods = (kind, space, workload, container) => pods[(kind, space, workload, container)].FirstOrDefault(),
            RenderEnv = Render,
        };
    }

    private static BuiltManifest Build(ManifestDefinition definition, string? environment)
    {
        try
        {
            return definition.Build(environment);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            throw new UserErrorException($"The manifest '{definition.Name}' cannot be built: {e.Message}");
        }
    }

    private static (string, string, string, string) KeyOf(Container container)
    {
        var workload = new ObjectView(container.Workload.Root);
        return (workload.Kind, workload.Namespace.Or(ObjectKey.DefaultNamespace), workload.NameText, container.Node.String("name").Or(""));
    }

    private static string? Render(MapNode entry, ReachableServices services) =>
        entry["value"] is ScalarNode { Reference: EnvTemplate template } ? template.Render(address => Locate(address, services)) : null;

    /// <summary>Services without an address of their own keep their name: nothing on this machine stands for them.</summary>
    private static (string Host, int Port) Locate(ServiceAddress address, ReachableServices services) =>
        services.Find(address.Service, address.Port == 0 ? null : address.Port) is IPEndPoint endpoint
            ? (endpoint.Address.ToString(), endpoint.Port)
            : (address.Host, address.Port);
}
