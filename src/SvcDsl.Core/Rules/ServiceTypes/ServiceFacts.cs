using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.ServiceTypes;

/// <summary>What several rules ask of a Service.</summary>
internal static class ServiceFacts
{
    public static readonly Choice Types = new("ClusterIP", "NodePort", "LoadBalancer", "ExternalName");

    /// <summary>The Service's type; null when it is not known, or none that there is.</summary>
    public static string? KnownType(this ServiceView service)
    {
        if (service.Root["spec"] is not MapNode && !IsSurelyEmpty(service))
            return null;
        if (service.Type.IsMissing || (service.Type.IsKnown && service.Type.Value!.Length == 0))
            return "ClusterIP";
        return service.Type.IsKnown && Types.Has(service.Type.Value!) ? service.Type.Value : null;
    }

    /// <summary>
    /// Whether the Service surely has no virtual address. False: it surely has one. Null: not known. The field and its plural say the same.
    /// </summary>
    public static bool? LacksAddress(this ServiceView service)
    {
        if (service.IsHeadless || service.Spec.Texts("clusterIPs").Any(ip => ip.Text == "None"))
            return true;
        return service.ClusterIP.State is FieldState.Unknown or FieldState.Wrong || !service.Spec.IsClosed("clusterIPs") ? null : false;
    }

    /// <summary>Whether clients from outside the cluster can come in through it. Null: not known.</summary>
    public static bool? IsExternallyAccessible(this ServiceView service) => service.KnownType() switch
    {
        null => null,
        "NodePort" or "LoadBalancer" => true,
        "ClusterIP" => service.Spec.HasItems("externalIPs"),
        _ => false,
    };

    /// <summary>The text of a field; null when it is not written, not known or empty.</summary>
    public static Field<string>? Written(this MapNode? map, string name) =>
        map.String(name) is { IsKnown: true, Value.Length: > 0 } field ? field : null;

    /// <summary>Whether the field is surely not written. An empty text is as good as none.</summary>
    public static bool Lacks(this MapNode? map, string name) =>
        map.String(name) is var field && (field.IsMissing || field is { IsKnown: true, Value.Length: 0 });

    private static bool IsSurelyEmpty(ServiceView service) => service.Root["spec"] switch
    {
        null => service.Root.Open is null,
        ScalarNode { IsNull: true } => true,
        _ => false,
    };
}
