using SvcDsl.Nodes;
using SvcDsl.Router.Printers;
using SvcDsl.Router.Store;
using SvcDsl.Yaml;

namespace SvcDsl.Router.Control.Handlers;

/// <summary>Answers <c>get</c>.</summary>
internal sealed class GetHandler(LocalCluster cluster) : ControlHandler
{
    public override string Verb => "get";

    public override Task RunAsync(ControlRequest request, Func<string, Task> print, CancellationToken cancel)
    {
        var groups = Groups(request).ToList();
        List<StoredObject> all = [.. groups.SelectMany(group => group.Objects)];
        if (all.Count == 0)
            return print(request.AllNamespaces ? "No resources found\n" : $"No resources found in {request.Namespace ?? ObjectKey.DefaultNamespace} namespace.\n");
        // A single object that was asked for by name is printed as itself, everything else as a List.
        bool isOne = all.Count == 1 && IsByName(request.Targets);
        switch (request.Output)
        {
            case "yaml":
                return print(YamlWriter.Write([isOne ? all[0].Root : ListOf(all)]));
            case "json":
                return print(JsonTree.Write(isOne ? all[0].Root : ListOf(all)));
            case "name":
                return print(string.Concat(all.Select(item => $"{item.Kind.ToLowerInvariant()}/{item.Name}\n")));
            case "" or "wide":
                var context = new PrintContext(cluster.Store, cluster.Transport, cluster.Time.GetUtcNow(), request.Output == "wide");
                return print(GetPrinter.Print(groups, request.AllNamespaces, context));
            default:
                throw new UserErrorException($"The output format '{request.Output}' is not known. Use wide, yaml, json or name.");
        }
    }

    private static bool IsByName(IReadOnlyList<string> targets) => targets.Count > 1 || (targets.Count == 1 && targets[0].Contains('/'));

    private static MapNode ListOf(IEnumerable<StoredObject> objects) => Tree.Map(
        ("apiVersion", Tree.Text("v1")),
        ("items", Tree.List(objects.Select(item => item.Root))),
        ("kind", Tree.Text("List")),
        ("metadata", Tree.Map(("resourceVersion", Tree.Text("")))));

    private IEnumerable<(ResourceKind Kind, IReadOnlyList<StoredObject> Objects)> Groups(ControlRequest request)
    {
        if (request.Targets.Count == 0)
            throw new UserErrorException("Name what to get: pods, services, endpoints, deployments, replicasets, endpointslices, all.");
        // Either "KINDS [NAME…]" or "KIND/NAME…".
        if (request.Targets[0].Contains('/'))
        {
            foreach (string target in request.Targets)
            {
                StoredObject item = Target.One(cluster.Store, [target], request.Namespace, "pod");
                yield return (ResourceKind.All.First(kind => kind.Kind == item.Kind), [item]);
            }

            yield break;
        }

        foreach (ResourceKind kind in ResourceKind.Parse(request.Targets[0]))
        {
            yield return request.Targets.Count > 1
                ? (kind, [.. request.Targets.Skip(1).Select(name => Target.One(cluster.Store, [kind.Names[0], name], request.Namespace, "pod"))])
                : (kind, [.. cluster.Store.List(kind.Kind).Where(item => request.AllNamespaces || item.Namespace == (request.Namespace ?? ObjectKey.DefaultNamespace))]);
        }
    }
}
