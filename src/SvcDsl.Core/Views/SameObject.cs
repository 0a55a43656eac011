namespace SvcDsl.Views;

/// <summary>Tells whether two objects of a set are one in the cluster.</summary>
internal static class SameObject
{
    /// <summary>Whether two objects of one kind may be the same: what is written twice is one object, and what is not known may be.</summary>
    public static bool MayBe(this ObjectView one, ObjectView other) =>
        one.Root == other.Root || (one.IsInNamespaceOf(other) != false && (!one.Name.IsKnown || !other.Name.IsKnown || one.Name.Value == other.Name.Value));
}
