using System.Globalization;
using SvcDsl.Router.Store;
using SvcDsl.Views;

namespace SvcDsl.Router.Printers;

/// <summary>The columns of <c>get replicasets</c>.</summary>
internal static class ReplicaSetTable
{
    public static readonly string[] Columns = ["NAME", "DESIRED", "CURRENT", "READY", "AGE"];

    public static IReadOnlyList<string> Row(StoredObject stored, PrintContext context)
    {
        string Count(string field) => stored.Status.Int(field).Or(0).ToString(CultureInfo.InvariantCulture);
        string desired = new WorkloadView(stored.Root).Replicas.Or(1).ToString(CultureInfo.InvariantCulture);
        return [stored.Name, desired, Count("replicas"), Count("readyReplicas"), context.AgeOf(stored)];
    }
}
