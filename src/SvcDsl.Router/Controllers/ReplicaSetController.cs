using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Router.Store;
using SvcDsl.Views;

namespace SvcDsl.Router.Controllers;

/// <summary>Keeps as many pods as each ReplicaSet wants; pods that ended or are being deleted do not count.</summary>
internal sealed class ReplicaSetController(ObjectStore store, ClusterEvents events, TimeProvider time, Random random)
    : Controller(store, events, "ReplicaSet", "Pod")
{
    protected override void Reconcile()
    {
        foreach (StoredObject set in Store.List("ReplicaSet"))
        {
            List<PodView> pods = [.. Store.List("Pod").Where(pod => pod.IsOwnedBy(set) && !pod.IsTerminating).Select(pod => new PodView(pod))];
            foreach (PodView finished in pods.Where(pod => pod.IsFinished).ToList())
            {
                Store.Change(finished.Object.Key, root => PodDeletion.Mark(root, time.GetUtcNow()));
                pods.Remove(finished);
            }

            int wanted = new WorkloadView(set.Root).Replicas.Or(1);
            for (int missing = wanted - pods.Count; missing > 0; missing--)
                Store.Create(Pod(set));
            // Like Kubernetes: first those that serve nobody, then the youngest.
            foreach (PodView surplus in pods.OrderBy(pod => pod.IsReady).ThenByDescending(pod => pod.Object.Created)
                .ThenByDescending(pod => pod.Object.ResourceVersion).Take(Math.Max(0, pods.Count - wanted)))
            {
                Store.Change(surplus.Object.Key, root => PodDeletion.Mark(root, time.GetUtcNow()));
            }
        }
    }

    private MapNode Pod(StoredObject set)
    {
        var template = (MapNode)set.Spec.MapAt("template")!.Clone();
        MapNode metadata = template.Map("metadata", Origin.None);
        string name;
        do
        {
            name = $"{set.Name}-{NameSuffix.Random(random)}";
        }
        while (Store.Get(new ObjectKey("Pod", set.Namespace, name)) is not null);
        metadata.Set("name", Tree.Text(name));
        metadata.Set("namespace", Tree.Text(set.Namespace));
        metadata.Set("ownerReferences", Tree.List([Tree.OwnerReference(set)]));
        return Tree.Map(
            ("apiVersion", Tree.Text("v1")),
            ("kind", Tree.Text("Pod")),
            ("metadata", metadata),
            ("spec", template["spec"]));
    }
}
