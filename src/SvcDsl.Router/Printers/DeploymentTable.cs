using System.Globalization;
using SvcDsl.Router.Store;
using SvcDsl.Views;

namespace SvcDsl.Router.Printers;

/// <summary>The columns of <c>get deployments</c>.</summary>
internal static class DeploymentTable
{
    public static readonly string[] Columns = ["NAME", "READY", "UP-TO-DATE", "AVAILABLE", "AGE"];
    public static readonly string[] WideColumns = [.. Columns, "CONTAINERS", "IMAGES", "SELECTOR"];

    public static IReadOnlyList<string> Row(StoredObject stored, PrintContext context)
    {
        var workload = new WorkloadView(stored.Root);
        string Count(string field) => stored.Status.Int(field).Or(0).ToString(CultureInfo.InvariantCulture);
        List<string> cells =
        [
            stored.Name, $"{Count("readyReplicas")}/{workload.Replicas.Or(1)}", Count("updatedReplicas"), Count("availableReplicas"), context.AgeOf(stored),
        ];
        if (context.IsWide)
        {
            cells.AddRange(
            [
                string.Join(",", workload.Containers.Select(container => container.Name.Or(""))),
                string.Join(",", workload.Containers.Select(container => container.Image.Or(""))),
                PrintContext.OrNone(workload.MatchLabels.ToString()),
            ]);
        }

        return cells;
    }
}
