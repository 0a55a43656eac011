using System.Text;
using SvcDsl.Router.Store;

namespace SvcDsl.Router.Printers;

/// <summary>Prints tables the way <c>kubectl get</c> does: one per kind, names with their kind when there are several kinds.</summary>
internal static class GetPrinter
{
    public static string Print(IReadOnlyList<(ResourceKind Kind, IReadOnlyList<StoredObject> Objects)> groups, bool withNamespace, PrintContext context)
    {
        var tables = new List<string>();
        foreach ((ResourceKind kind, IReadOnlyList<StoredObject> objects) in groups.Where(group => group.Objects.Count > 0))
        {
            string[] columns = context.IsWide ? kind.WideColumns : kind.Columns;
            var table = new Table(withNamespace ? ["NAMESPACE", .. columns] : columns);
            foreach (StoredObject item in objects)
            {
                IReadOnlyList<string> cells = kind.Row(item, context);
                string name = groups.Count > 1 ? $"{Singular(kind)}/{cells[0]}" : cells[0];
                table.Add(withNamespace ? [item.Namespace, name, .. cells.Skip(1)] : [name, .. cells.Skip(1)]);
            }

            tables.Add(table.ToString());
        }

        return new StringBuilder().AppendJoin('\n', tables).ToString();
    }

    private static string Singular(ResourceKind kind)
    {
        int dot = kind.Plural.IndexOf('.', StringComparison.Ordinal);
        return kind.Kind.ToLowerInvariant() + (dot < 0 ? "" : kind.Plural[dot..]);
    }
}
