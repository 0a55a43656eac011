using SvcDsl.Nodes;
using SvcDsl.Rules.ServiceTypes;
using SvcDsl.Views;

namespace SvcDsl.Rules.Addresses;

internal sealed class AddressIsNotCanonical : Rule
{
    private const string Ambiguity = "is read differently by different programs, and newer API servers reject it";
    private const string HostBits = "does not begin at its first address, so it may mean one address or all, and newer API servers reject it";

    /// <summary>Capitals and zeros in IPv6 are one address to everybody, but not one text.</summary>
    private const string Spelling = "is not written in the usual way, so texts that are compared differ";

    public override RuleInfo Info { get; } = new(
        "SVC3015",
        "Address is written in an unusual way",
        Level.Warning,
        "Leading zeros, IPv4 within IPv6 and ranges that do not begin at their first address are read differently by different programs; newer API servers reject them.");

    public override void Check(RuleContext context)
    {
        foreach (ServiceView service in context.Set.Services)
        {
            if (service.KnownType() is not { } type)
                continue;
            string? repeated = null;
            foreach (TextItem item in service.Spec.Texts("clusterIPs"))
            {
                repeated = item.Index == 0 ? item.Text : repeated;
                CheckAddress(context, service, item.Text, $"spec.clusterIPs[{item.Index}]", item.Node);
            }

            if (service.Spec.Written("clusterIP") is { } single && single.Value != repeated)
                CheckAddress(context, service, single.Value!, "spec.clusterIP", (ScalarNode)single.Node!);
            foreach (TextItem item in service.Spec.Texts("externalIPs"))
                CheckAddress(context, service, item.Text, $"spec.externalIPs[{item.Index}]", item.Node);
            if (service.Spec.Written("loadBalancerIP") is { } loadBalancer)
                CheckAddress(context, service, loadBalancer.Value!, "spec.loadBalancerIP", (ScalarNode)loadBalancer.Node!);
            if (type != "LoadBalancer")
                continue;
            foreach (SourceRange range in SourceRanges.Of(service))
                CheckRange(context, service, range);
        }
    }

    private void CheckAddress(RuleContext context, ServiceView service, string text, string path, ScalarNode node)
    {
        if (IpSyntax.Parse(text) is { IsCanonical: false } address)
            context.Report(Find(service, $"The address '{text}'", path, node, address.IsIPv6 ? Spelling : Ambiguity, address.ToString()));
    }

    private void CheckRange(RuleContext context, ServiceView service, SourceRange range)
    {
        if (CidrSyntax.Parse(range.Text) is not { IsCanonical: false } cidr)
            return;
        string problem = cidr.HasHostBits ? HostBits : cidr.Address.IsIPv6 ? Spelling : Ambiguity;
        context.Report(Find(service, $"The source range '{range.Text}'", range.Path, range.Node, problem, cidr.ToString()));
    }

    private Finding Find(ServiceView service, string what, string path, ScalarNode node, string problem, string normally) =>
        new(Info, service, path, $"{what} of {service} {problem}; write {normally}", node.Origin)
        {
            Level = problem == Spelling ? Level.Info : Level.Warning,

            // The annotation holds all ranges in one text.
            Fix = path == SourceRanges.AnnotationPath ? new Dictionary<string, string>() : new() { [FixKeys.Replacement] = normally },
        };
}
