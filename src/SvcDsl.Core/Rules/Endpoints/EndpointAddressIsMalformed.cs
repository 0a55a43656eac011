using SvcDsl.Nodes;
using SvcDsl.Rules.Addresses;
using SvcDsl.Rules.Names;
using SvcDsl.Views;

namespace SvcDsl.Rules.Endpoints;

internal sealed class EndpointAddressIsMalformed : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC6001",
        "Address of an endpoint is malformed",
        Level.Error,
        "The API server rejects endpoints whose addresses are no IP addresses, of another family than the slice, or such that no other machine can reach them.");

    public override void Check(RuleContext context)
    {
        foreach (EndpointGroup group in EndpointGroup.In(context.Set))
        {
            Field<string> type = group.AddressType;
            if (group.IsSlice && (!type.IsKnown || type.Value is not ("IPv4" or "IPv6" or "FQDN")))
                continue;
            foreach (EndpointAddress address in group.Addresses)
            {
                if (!address.IsUnknown && ProblemOf(address, type.Or("")) is { } problem)
                    context.Report(Find(group, address, problem));
            }
        }
    }

    private static string? ProblemOf(EndpointAddress address, string type)
    {
        string wanted = type == "FQDN" ? "write a DNS name such as db.example.com" : $"write an {(type.Length == 0 ? "IP" : type)} address";
        if (address.Text is not { Length: > 0 } text)
            return $"is {(address.Node is null or ScalarNode { Value: null or string } ? "missing" : "no text")}, so the API server rejects it; {wanted}";
        if (type == "FQDN")
            return IsFullName(text) ? null : $"is no full DNS name, but the addressType is FQDN, so the API server rejects it; {wanted}";
        if (IpSyntax.Parse(text) is not { } ip)
            return $"is no IP address, so the API server rejects it; {wanted}";
        if (type.Length > 0 && ip.Family != type)
            return $"is an {ip.Family} address, but the addressType is {type}, so the API server rejects it; put it into a slice of its own";
        return SpecialKind(ip) is { } kind ? $"is {kind}, which no other machine can reach, so the API server rejects it; write the address under which others reach the machine" : null;
    }

    private static string? SpecialKind(IpAddress ip) =>
        ip.IsUnspecified ? "the unspecified address"
        : ip.IsLoopback ? "a loopback address"
        : ip.IsLinkLocalUnicast ? "a link-local address"
        : ip.IsLinkLocalMulticast ? "a multicast address"
        : null;

    private static bool IsFullName(string text)
    {
        string name = text.EndsWith(".", StringComparison.Ordinal) ? text.Substring(0, text.Length - 1) : text;
        string[] labels = name.Split('.');
        return labels.Length > 1 && NameSyntax.DnsSubdomain(name) is null && labels.All(label => NameSyntax.DnsLabel(label) is null);
    }

    private Finding Find(EndpointGroup group, EndpointAddress address, string problem) => new(
        Info,
        group.Object,
        address.Path,
        address.Text is { Length: > 0 } text ? $"The address '{text}' of {group.Object} {problem}" : $"An address of {group.Object} {problem}",
        address.Origin);
}
