using SvcDsl.Rules.ServiceTypes;
using SvcDsl.Views;

namespace SvcDsl.Rules.Addresses;

internal sealed class LoadBalancerSourceRangeIsMalformed : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC3012",
        "Source range of a load balancer is malformed or misplaced",
        Level.Error,
        "Source ranges are address ranges such as 203.0.113.0/24, and belong to Services of type LoadBalancer; the API server rejects the Service.");

    public override void Check(RuleContext context)
    {
        foreach (ServiceView service in context.Set.Services)
        {
            if (service.KnownType() is not { } type)
                continue;
            if (type != "LoadBalancer")
                CheckMisplaced(context, service, type);
            else
                CheckRanges(context, service);
        }
    }

    private void CheckMisplaced(RuleContext context, ServiceView service, string type)
    {
        string advice = $"but its type is {type}, so the API server rejects it; make the type LoadBalancer or remove them";
        if (SourceRanges.FieldOf(service) is { } list)
            context.Report(new Finding(Info, service, SourceRanges.FieldPath, $"{service} has loadBalancerSourceRanges, {advice}", list.Origin));
        else if (SourceRanges.UsesAnnotation(service))
            context.Report(new Finding(Info, service, SourceRanges.AnnotationPath, $"{service} has source ranges in an annotation, {advice}", SourceRanges.AnnotationOf(service).Origin));
    }

    private void CheckRanges(RuleContext context, ServiceView service)
    {
        foreach (SourceRange range in SourceRanges.Of(service))
        {
            if (CidrSyntax.Parse(range.Text) is not null)
                continue;
            IpAddress? single = IpSyntax.Parse(range.Text);
            string? meant = single is null ? null : $"{single}/{8 * single.Bytes.Length}";
            bool isOwnNode = range.Path != SourceRanges.AnnotationPath;
            context.Report(new Finding(
                Info,
                service,
                range.Path,
                $"The source range '{range.Text}' of {service} is no address range, so the API server rejects it; {(meant is null ? "write one such as 203.0.113.0/24" : $"did you mean {meant}?")}",
                range.Node.Origin)
            {
                Fix = meant is not null && isOwnNode ? new Dictionary<string, string> { [FixKeys.Replacement] = meant } : new Dictionary<string, string>(),
            });
        }

        Field<string> annotation = SourceRanges.AnnotationOf(service);
        if (SourceRanges.FieldOf(service) is { } field && annotation.IsKnown)
        {
            context.Report(new Finding(
                Info, service, SourceRanges.AnnotationPath, $"{service} has source ranges in a field and in an annotation, which is ignored then; remove the annotation", annotation.Origin)
            {
                Level = Level.Warning,
                Related = [field.Origin],
            });
        }
    }
}
