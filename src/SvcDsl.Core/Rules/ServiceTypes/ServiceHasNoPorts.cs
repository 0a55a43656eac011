using SvcDsl.Views;

namespace SvcDsl.Rules.ServiceTypes;

internal sealed class ServiceHasNoPorts : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC5015",
        "Service has no ports",
        Level.Error,
        "Only headless and ExternalName Services do without ports; the API server rejects all others.");

    public override void Check(RuleContext context)
    {
        foreach (ServiceView service in context.Set.Services)
        {
            if (service.KnownType() is null or "ExternalName" || service.LacksAddress() != false || service.Spec.HasItems("ports") != false)
                continue;
            context.Report(new Finding(Info, service, "spec.ports", $"{service} has no ports, so the API server rejects it; add one, or make it headless", service.Origin));
        }
    }
}
