using SvcDsl.Rules.References;
using SvcDsl.Views;

namespace SvcDsl.Rules.Routes;

internal sealed class IngressBackendDoesNotExist : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC7001",
        "Ingress leads to a Service that does not exist",
        Level.Error,
        "The cluster accepts the Ingress, and the controller answers its requests with 503.")
    {
        NeedsWholeSet = true,
    };

    public override void Check(RuleContext context)
    {
        var lookup = new Lookup(context);
        foreach (IngressBackend backend in IngressBackend.AllOf(context))
        {
            Field<string> name = backend.ServiceName;
            if (!name.IsKnown || name.Value!.Length == 0 || backend.IsAnnotation || !context.Set.Index.Find("", "Service", name.Value, backend.Ingress).IsMissing
                || !ServiceLookup.IsSurelyMissing(context, name.Value, backend.Ingress))
                continue;
            Suggestion meant = lookup.Suggest("", "Service", name.Value, backend.Ingress.NamespaceKey);
            context.Report(new Finding(
                Info,
                backend.Ingress,
                $"{backend.Path}.service.name",
                $"{backend.Ingress} leads to Service '{name.Value}', which does not exist in its namespace, so its requests are answered with 503; {meant.Or("name a Service of this set, or add it")}",
                name.Origin)
            {
                Level = context.Set.Services.Count == 0 ? Level.Warning : Level.Error,
                Related = meant.Related,
                Fix = meant.Fix,
            });
        }
    }
}
