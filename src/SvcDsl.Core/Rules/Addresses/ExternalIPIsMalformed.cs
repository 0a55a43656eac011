using SvcDsl.Views;

namespace SvcDsl.Rules.Addresses;

internal sealed class ExternalIPIsMalformed : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC3010",
        "External address is malformed",
        Level.Error,
        "External IPs are addresses that clients outside can use, not host names, loopback or link-local addresses; the API server rejects these.");

    public override void Check(RuleContext context)
    {
        foreach (ServiceView service in context.Set.Services)
        {
            foreach (TextItem ip in service.Spec.Texts("externalIPs"))
            {
                if (Problem(ip.Text) is { } problem)
                {
                    context.Report(new Finding(
                        Info, service, $"spec.externalIPs[{ip.Index}]", $"The external IP '{ip.Text}' of {service} {problem}, so the API server rejects it; write an address that is routed to the nodes", ip.Node.Origin));
                }
            }
        }
    }

    /// <summary>What is wrong with an external IP, as a phrase that fits behind it, or null.</summary>
    public static string? Problem(string text) => IpSyntax.Parse(text) switch
    {
        null => "is no IP address",
        { IsUnspecified: true } => "is the address that stands for none",
        { IsLoopback: true } => "is a loopback address",
        { IsLinkLocalUnicast: true } or { IsLinkLocalMulticast: true } => "is a link-local address",
        _ => null,
    };
}
