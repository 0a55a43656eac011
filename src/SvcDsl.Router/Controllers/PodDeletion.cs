using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Router.Store;

namespace SvcDsl.Router.Controllers;

/// <summary>Deleting a pod is asking for it: the kubelet ends its containers, then removes the object.</summary>
internal static class PodDeletion
{
    public static bool Mark(MapNode root, DateTimeOffset now)
    {
        MapNode metadata = root.Map("metadata", Origin.None);
        if (metadata["deletionTimestamp"] is not null)
            return false;
        metadata.Set("deletionTimestamp", Tree.Time(now));
        return true;
    }
}
