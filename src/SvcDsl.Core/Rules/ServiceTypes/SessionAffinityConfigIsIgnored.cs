using SvcDsl.Views;

namespace SvcDsl.Rules.ServiceTypes;

internal sealed class SessionAffinityConfigIsIgnored : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC5010",
        "Session affinity is configured but not switched on",
        Level.Warning,
        "Without sessionAffinity ClientIP the API server drops sessionAffinityConfig without a word, and clients go to a different pod each time.");

    public override void Check(RuleContext context)
    {
        foreach (ServiceView service in context.Set.Services)
        {
            bool isOff = service.Spec.Lacks("sessionAffinity") || service.Spec.String("sessionAffinity") is { IsKnown: true, Value: "None" };
            if (!isOff || service.KnownType() is null or "ExternalName" || service.Spec.MapAt("sessionAffinityConfig") is not { Count: > 0 } config)
                continue;
            context.Report(new Finding(
                Info,
                service,
                "spec.sessionAffinityConfig",
                $"{service} has sessionAffinityConfig, but its sessionAffinity is None, so the API server drops it; write sessionAffinity: ClientIP or remove it",
                config.Origin));
        }
    }
}
