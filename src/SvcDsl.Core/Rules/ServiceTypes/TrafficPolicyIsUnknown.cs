using SvcDsl.Views;

namespace SvcDsl.Rules.ServiceTypes;

internal sealed class TrafficPolicyIsUnknown : Rule
{
    private static readonly Choice Policies = new("Cluster", "Local");

    public override RuleInfo Info { get; } = new(
        "SVC5008",
        "Traffic policy does not exist",
        Level.Error,
        "Traffic policies are Cluster and Local, in exactly this spelling; the API server rejects everything else.");

    public override void Check(RuleContext context)
    {
        foreach (ServiceView service in context.Set.Services)
        {
            Check(context, service, "internalTrafficPolicy");

            // Where there must be none at all, SVC5002 says so.
            if (service.IsExternallyAccessible() != false && service.Spec.Written("externalTrafficPolicy") is not null)
                Check(context, service, "externalTrafficPolicy");
        }
    }

    private void Check(RuleContext context, ServiceView service, string field)
    {
        Field<string> policy = service.Spec.String(field);
        if (!policy.IsKnown || Policies.Has(policy.Value!))
            return;
        context.Report(new Finding(
            Info, service, $"spec.{field}", $"The {field} '{policy.Value}' of {service} does not exist, so the API server rejects it; {Policies.Advice(policy.Value!)}", policy.Origin)
        {
            Fix = Policies.Fix(policy.Value!),
        });
    }
}
