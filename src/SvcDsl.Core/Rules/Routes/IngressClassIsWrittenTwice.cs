using SvcDsl.Views;

namespace SvcDsl.Rules.Routes;

internal sealed class IngressClassIsWrittenTwice : Rule
{
    private const string Annotation = "kubernetes.io/ingress.class";

    public override RuleInfo Info { get; } = new(
        "SVC7009",
        "Class of an Ingress is written twice",
        Level.Error,
        "The API server rejects an Ingress whose ingressClassName and old annotation name two classes.");

    public override void Check(RuleContext context)
    {
        foreach (ObjectView ingress in IngressBackend.Ingresses(context))
        {
            Field<string> field = ingress.Spec.String("ingressClassName");
            Field<string> annotation = ingress.Metadata.MapAt("annotations").String(Annotation);
            if (!field.IsKnown || !annotation.IsKnown || field.Value == annotation.Value)
                continue;
            context.Report(new Finding(
                Info,
                ingress,
                $"annotations.{Annotation}",
                $"{ingress} has the class '{field.Value}' in spec.ingressClassName and '{annotation.Value}' in the annotation {Annotation}, so the API server rejects it; remove the annotation",
                annotation.Origin)
            {
                Related = [field.Origin],
                Fix = new Dictionary<string, string> { [FixKeys.Replacement] = field.Value! },
            });
        }
    }
}
