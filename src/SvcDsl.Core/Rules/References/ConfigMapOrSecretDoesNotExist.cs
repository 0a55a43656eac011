using SvcDsl.Nodes;

namespace SvcDsl.Rules.References;

internal sealed class ConfigMapOrSecretDoesNotExist : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC7060",
        "ConfigMap or Secret does not exist",
        Level.Warning,
        "The pod does not start: it waits for the object with CreateContainerConfigError, or in ContainerCreating.")
    {
        NeedsWholeSet = true,
    };

    public override void Check(RuleContext context)
    {
        if (context.Set.Open is not null || MadeElsewhere.HasGenerators(context.Set))
            return;
        var lookup = new Lookup(context);
        HashSet<(string Kind, string Namespace, string Name)>? made = null;
        var populated = new Dictionary<(string Kind, string? Namespace), bool>();
        var reported = new HashSet<(MapNode Workload, string Kind, string Name)>();
        foreach (DataReference reference in DataReference.AllOf(context))
        {
            string name = reference.Name.Value!;
            if (reference.Workload.NamespaceKey is not { } ns || name == "kube-root-ca.crt"
                || !context.Set.Index.Find("", reference.Kind, name, ns).IsMissing || !reported.Add((reference.Workload.Root, reference.Kind, name))
                || (made ??= MadeElsewhere.Names(context.Set)).Contains((reference.Kind, ns, name)))
                continue;
            if (!populated.TryGetValue((reference.Kind, ns), out bool hasOthers))
                populated.Add((reference.Kind, ns), hasOthers = lookup.HasAny("", reference.Kind, ns));

            // Many are generated, or kept out of manifests on purpose; where the set holds none of a kind, they come from elsewhere.
            Suggestion meant = lookup.Suggest("", reference.Kind, name, ns);
            if (!hasOthers && meant.Text.Length == 0)
                continue;
            context.Report(new Finding(
                Info,
                reference.Workload,
                reference.NamePath,
                $"{reference.Workload} reads {reference.Kind} '{name}', which does not exist in its namespace, so its pods do not start; {meant.Or("add it, or write optional: true")}",
                reference.Name.Origin)
            {
                Level = meant.Text.Length > 0 || reference.Kind == "ConfigMap" ? Level.Warning : Level.Info,
                Related = meant.Related,
                Fix = meant.Fix,
            });
        }
    }
}
