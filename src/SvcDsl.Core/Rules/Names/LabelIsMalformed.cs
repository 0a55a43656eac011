using SvcDsl.Nodes;
using SvcDsl.Rules.Selectors;
using SvcDsl.Views;

namespace SvcDsl.Rules.Names;

internal sealed class LabelIsMalformed : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC4003",
        "Label or annotation is malformed",
        Level.Error,
        "The API server rejects labels and annotations whose keys or values break the rules.");

    public override void Check(RuleContext context)
    {
        foreach (ObjectView o in context.Set.Objects)
            CheckMetadata(context, o, o.Metadata, "metadata");

        foreach (ServiceView service in context.Set.Services)
            CheckLabels(context, service, service.Selector.Map, "spec.selector", "selector");

        foreach (Workload workload in context.Workloads.All)
        {
            WorkloadView view = workload.View;
            if (view.Template != view.Root)
                CheckMetadata(context, view, view.Template.MapAt("metadata"), view.TemplatePath.TrimEnd('.'));
            if (view.Kind == "ReplicationController")
                CheckLabels(context, view, view.Spec.MapAt("selector"), "spec.selector", "selector");
        }

        foreach (SelectorPlace place in SelectorPlace.In(context))
            CheckLabels(context, place.Object, place.Node.MapAt("matchLabels"), $"{place.Path}.matchLabels", "selector");
    }

    /// <summary>The API server names the map only; for templates it leaves out <c>metadata</c>.</summary>
    private void CheckMetadata(RuleContext context, ObjectView owner, MapNode? metadata, string path)
    {
        CheckLabels(context, owner, metadata.MapAt("labels"), $"{path}.labels", "label");
        foreach (MapEntry annotation in Entries(metadata.MapAt("annotations")))
        {
            // Annotation keys may have capitals even in their prefix.
            CheckText(context, owner, annotation.Key, annotation.Name.ToLowerInvariant(), $"{path}.annotations", "annotation key", NameSyntax.QualifiedName);
            CheckIsText(context, owner, annotation, $"{path}.annotations", "annotation");
        }
    }

    private void CheckLabels(RuleContext context, ObjectView owner, MapNode? labels, string path, string what)
    {
        foreach (MapEntry label in Entries(labels))
        {
            CheckText(context, owner, label.Key, label.Name, path, $"{what} key", NameSyntax.QualifiedName);
            if (label.Value is ScalarNode { IsKnown: true, Value: string value } node)
                CheckText(context, owner, node, value, path, $"{what} value", NameSyntax.LabelValue);
            else
                CheckIsText(context, owner, label, path, what);
        }
    }

    private static IEnumerable<MapEntry> Entries(MapNode? map) => map?.Where(entry => entry.Key.IsKnown) ?? [];

    private void CheckText(RuleContext context, ObjectView owner, ScalarNode node, string text, string path, string what, Func<string, string?> problemOf)
    {
        if (problemOf(text) is { } problem)
            context.Report(new Finding(Info, owner, path, $"The {what} '{node}' of {owner} {problem}, so the API server rejects it; write another one", node.Origin) { Fix = NameSpelling.Fix(text, problemOf) });
    }

    private void CheckIsText(RuleContext context, ObjectView owner, MapEntry entry, string path, string what)
    {
        string? value = entry.Value switch
        {
            ScalarNode { IsKnown: true, Value: long or double or bool } scalar => $"has the value {scalar}, which is no string, so the API server rejects it; write it in quotes",
            MapNode or ListNode => "has a value that is no string, so the API server rejects it; write a text",
            _ => null,
        };
        if (value is not null)
            context.Report(new Finding(Info, owner, path, $"The {what} '{entry.Name}' of {owner} {value}", entry.Value.Origin));
    }
}
