namespace SvcDsl.Router.Store;

/// <summary>What names an object in the cluster.</summary>
internal readonly record struct ObjectKey(string Kind, string Namespace, string Name)
{
    public const string DefaultNamespace = "default";

    /// <summary>Kind and name as a sentence says them: <c>Service 'frontend'</c>.</summary>
    public override string ToString() =>
        Namespace == DefaultNamespace ? $"{Kind} '{Name}'" : $"{Kind} '{Namespace}/{Name}'";
}
