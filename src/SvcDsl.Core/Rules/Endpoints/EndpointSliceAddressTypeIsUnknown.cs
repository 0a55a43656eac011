using SvcDsl.Rules.Addresses;
using SvcDsl.Views;

namespace SvcDsl.Rules.Endpoints;

internal sealed class EndpointSliceAddressTypeIsUnknown : Rule
{
    private static readonly string[] Types = ["IPv4", "IPv6", "FQDN"];

    public override RuleInfo Info { get; } = new(
        "SVC6005",
        "EndpointSlice has no usable address type",
        Level.Error,
        "The API server rejects a slice whose addressType is not IPv4, IPv6 or FQDN, and kube-proxy passes over one of FQDN.");

    public override void Check(RuleContext context)
    {
        foreach (EndpointGroup slice in EndpointGroup.In(context.Set))
        {
            Field<string> type = slice.AddressType;
            if (!slice.IsSlice || type.IsUnknown || (type.IsKnown && type.Value is "IPv4" or "IPv6"))
                continue;
            if (type is { IsKnown: true, Value: "FQDN" })
                context.Report(OfFqdn(slice, type));
            else
                context.Report(OfUnknown(slice, type));
        }
    }

    private Finding OfUnknown(EndpointGroup slice, Field<string> type)
    {
        bool isMissing = type.IsMissing || (type.IsKnown && type.Value!.Length == 0);
        string? meant = Meant(slice, type.Or(""));
        return new Finding(
            Info,
            slice.Object,
            "addressType",
            $"{slice.Object} has {(isMissing ? "no addressType" : $"the addressType '{type.Node}', which does not exist")}, so the API server rejects it; write {meant ?? "IPv4, IPv6 or FQDN"}",
            type.Node?.Origin ?? slice.Object.Origin)
        {
            Fix = type.IsKnown && meant is not null ? new Dictionary<string, string> { [FixKeys.Replacement] = meant } : new Dictionary<string, string>(),
        };
    }

    /// <summary>What the addresses are, else what is written nearly like it.</summary>
    private static string? Meant(EndpointGroup slice, string written)
    {
        string[] families = [.. slice.Addresses.Select(address => IpSyntax.Parse(address.Text ?? "")?.Family).OfType<string>().Distinct()];
        return families.Length == 1 ? families[0] : Types.FirstOrDefault(type => string.Equals(type, written, StringComparison.OrdinalIgnoreCase));
    }

    private Finding OfFqdn(EndpointGroup slice, Field<string> type) => new(
        Info,
        slice.Object,
        "addressType",
        $"{slice.Object} has the addressType FQDN, which kube-proxy passes over, so the Service gets no endpoints of it; write IP addresses, or make the Service an ExternalName",
        type.Origin)
    {
        Level = Level.Warning,
    };
}
