using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Router.Store;
using SvcDsl.Views;

namespace SvcDsl.Router.Controllers;

/// <summary>Gives each Deployment the ReplicaSet of its template, and reports the pods' state in its status.</summary>
internal sealed class DeploymentController(ObjectStore store, ClusterEvents events)
    : Controller(store, events, "Deployment", "ReplicaSet", "Pod")
{
    private const string HashLabel = "pod-template-hash";

    protected override void Reconcile()
    {
        foreach (StoredObject deployment in Store.List("Deployment"))
        {
            var view = new WorkloadView(deployment.Root);
            if (view.Template is not { } template)
                continue;
            string hash = NameSuffix.OfContent(template);
            long replicas = view.Replicas.Or(1);
            var key = new ObjectKey("ReplicaSet", deployment.Namespace, $"{deployment.Name}-{hash}");
            if (Store.Get(key) is not { } set)
                set = Store.Create(ReplicaSet(deployment, template, key.Name, hash, replicas));
            else if (new WorkloadView(set.Root).Replicas.Or(1) != replicas)
                Store.Change(key, root => SetReplicas(root, replicas));
            WriteStatus(deployment, set);
        }
    }

    /// <summary>Sets <c>spec.replicas</c> and says whether that changed anything.</summary>
    public static bool SetReplicas(MapNode root, long replicas)
    {
        MapNode spec = root.Map("spec", Origin.None);
        if (spec.Int("replicas").Or(1) == replicas && spec["replicas"] is not null)
            return false;
        spec.Set("replicas", Tree.Number(replicas));
        return true;
    }

    private static MapNode ReplicaSet(StoredObject deployment, MapNode template, string name, string hash, long replicas)
    {
        var copy = (MapNode)template.Clone();
        copy.Map("metadata", Origin.None).Map("labels", Origin.None).Set(HashLabel, Tree.Text(hash));
        var selector = (MapNode)(deployment.Spec.MapAt("selector")?.Clone() ?? Tree.Map());
        selector.Map("matchLabels", Origin.None).Set(HashLabel, Tree.Text(hash));
        return Tree.Map(
            ("apiVersion", Tree.Text("apps/v1")),
            ("kind", Tree.Text("ReplicaSet")),
            ("metadata", Tree.Map(
                ("name", Tree.Text(name)),
                ("namespace", Tree.Text(deployment.Namespace)),
                ("labels", copy.MapAt("metadata").MapAt("labels")!.Clone()),
                ("ownerReferences", Tree.List([Tree.OwnerReference(deployment)])))),
            ("spec", Tree.Map(("replicas", Tree.Number(replicas)), ("selector", selector), ("template", copy))));
    }

    private void WriteStatus(StoredObject deployment, StoredObject set)
    {
        List<PodView> pods = [.. Store.List("Pod").Where(pod => pod.IsOwnedBy(set) && !pod.IsTerminating).Select(pod => new PodView(pod))];
        int ready = pods.Count(pod => pod.IsReady);
        MapNode status = Tree.Map(
            ("replicas", Tree.Number(pods.Count)),
            ("updatedReplicas", Tree.Number(pods.Count)),
            ("readyReplicas", Tree.Number(ready)),
            ("availableReplicas", Tree.Number(ready)));
        foreach (StoredObject item in (StoredObject[])[deployment, set])
            Store.Change(item.Key, root => Replace(root, status));
    }

    private static bool Replace(MapNode root, MapNode status)
    {
        if (Tree.Same(root["status"], status))
            return false;
        root.Set("status", status);
        return true;
    }
}
