using System.Globalization;
using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl.Rules.ServiceTypes;

internal sealed class SessionAffinityIsMalformed : Rule
{
    private const int MaxSeconds = 86400;

    private static readonly Choice Affinities = new("None", "ClientIP");

    public override RuleInfo Info { get; } = new(
        "SVC5009",
        "Session affinity is malformed",
        Level.Error,
        "Session affinity is None or ClientIP, and a client is remembered for one second to one day; the API server rejects everything else.");

    public override void Check(RuleContext context)
    {
        foreach (ServiceView service in context.Set.Services)
        {
            if (service.Spec.Written("sessionAffinity") is not { } affinity)
                continue;
            if (affinity.Value == "ClientIP")
                CheckTimeout(context, service);
            else if (!Affinities.Has(affinity.Value!))
                ReportAffinity(context, service, affinity);
        }
    }

    private void ReportAffinity(RuleContext context, ServiceView service, Field<string> affinity) => context.Report(new Finding(
        Info,
        service,
        "spec.sessionAffinity",
        $"The sessionAffinity '{affinity.Value}' of {service} does not exist, so the API server rejects it; {Affinities.Advice(affinity.Value!)}",
        affinity.Origin)
    {
        Fix = Affinities.Fix(affinity.Value!),
    });

    private void CheckTimeout(RuleContext context, ServiceView service)
    {
        MapNode? clientIP = service.Spec.MapAt("sessionAffinityConfig").MapAt("clientIP");
        if (clientIP?["timeoutSeconds"] is not ScalarNode { Value: long seconds } node || seconds is >= 1 and <= MaxSeconds)
            return;
        context.Report(new Finding(
            Info,
            service,
            "spec.sessionAffinityConfig.clientIP.timeoutSeconds",
            $"The timeoutSeconds of {service} is {seconds}, so the API server rejects it; write a number from 1 to {MaxSeconds}",
            node.Origin)
        {
            Fix = seconds < 1 ? new Dictionary<string, string>() : new() { [FixKeys.Replacement] = MaxSeconds.ToString(CultureInfo.InvariantCulture) },
        });
    }
}
