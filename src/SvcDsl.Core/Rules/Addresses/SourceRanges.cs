using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.Addresses;

/// <summary>A range of clients that a load balancer lets in.</summary>
/// <param name="Text">The range, without the spaces around it.</param>
/// <param name="Path">The field as the API server writes it.</param>
/// <param name="Node">Where it was written; several ranges of the annotation stand in one.</param>
internal readonly record struct SourceRange(string Text, string Path, ScalarNode Node);

/// <summary>Where a Service says which clients its load balancer lets in: in a field or, in old manifests, in an annotation.</summary>
internal static class SourceRanges
{
    /// <summary>The API server itself writes this field with a capital.</summary>
    public const string FieldPath = "spec.LoadBalancerSourceRanges";

    public const string AnnotationPath = $"metadata.annotations[{Annotation}]";

    private const string Field = "loadBalancerSourceRanges";
    private const string Annotation = "service.beta.kubernetes.io/load-balancer-source-ranges";

    public static ListNode? FieldOf(ServiceView service) => service.Spec.ListAt(Field) is { Count: > 0 } list ? list : null;

    public static Field<string> AnnotationOf(ServiceView service) => service.Metadata.MapAt("annotations").String(Annotation);

    /// <summary>Whether the annotation is surely looked at: the field takes its place.</summary>
    public static bool UsesAnnotation(ServiceView service) => AnnotationOf(service).IsKnown && service.Spec.HasItems(Field) == false;

    /// <summary>The ranges that are looked at.</summary>
    public static IEnumerable<SourceRange> Of(ServiceView service)
    {
        if (!UsesAnnotation(service))
            return service.Spec.Texts(Field).Select(item => new SourceRange(item.Text.Trim(), $"{FieldPath}[{item.Index}]", item.Node));
        Field<string> annotation = AnnotationOf(service);
        return string.IsNullOrWhiteSpace(annotation.Value)
            ? []
            : annotation.Value!.Split(',').Select(text => new SourceRange(text.Trim(), AnnotationPath, (ScalarNode)annotation.Node!));
    }
}
