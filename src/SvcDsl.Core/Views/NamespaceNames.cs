namespace SvcDsl.Views;

/// <summary>Namespaces that a field of an object names.</summary>
internal static class NamespaceNames
{
    /// <summary>The name in the form of <see cref="ObjectView.NamespaceKey"/>.</summary>
    public static string KeyOf(ObjectSet set, string name) => name == set.Home ? "" : name;
}
