using System.Text;
using SvcDsl.Nodes;
using SvcDsl.Rules.Selectors;
using SvcDsl.Views;

namespace SvcDsl.Rules.Names;

internal sealed class AnnotationsAreTooLarge : Rule
{
    private const int MaxBytes = 256 * 1024;

    public override RuleInfo Info { get; } = new(
        "SVC4005",
        "Annotations are too large",
        Level.Error,
        "The API server rejects an object whose annotations, keys and values together, have more than 256 KiB.");

    public override void Check(RuleContext context)
    {
        foreach (ObjectView o in context.Set.Objects)
            Check(context, o, o.Metadata, "metadata.annotations");
        foreach (Workload workload in context.Workloads.All)
        {
            if (workload.View.Template != workload.View.Root)
                Check(context, workload.View, workload.View.Template.MapAt("metadata"), $"{workload.View.TemplatePath}annotations");
        }
    }

    private void Check(RuleContext context, ObjectView owner, MapNode? metadata, string path)
    {
        if (metadata.MapAt("annotations") is not { } annotations)
            return;

        // What is not known can only make them larger.
        int bytes = 0;
        foreach (MapEntry annotation in annotations)
            bytes += Bytes(annotation.Key) + Bytes(annotation.Value);
        if (bytes <= MaxBytes)
            return;
        MapEntry largest = annotations.OrderByDescending(annotation => Bytes(annotation.Value)).First();
        context.Report(new Finding(
            Info,
            owner,
            path,
            $"The annotations of {owner} have {bytes} bytes where {MaxBytes} are allowed, most of them in '{largest.Name}', so the API server rejects it; put it into a ConfigMap",
            largest.Value.Origin));
    }

    private static int Bytes(Node node) => node is ScalarNode { Value: string text } ? Encoding.UTF8.GetByteCount(text) : 0;
}
