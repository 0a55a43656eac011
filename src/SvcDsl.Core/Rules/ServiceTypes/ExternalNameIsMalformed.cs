using SvcDsl.Rules.Addresses;
using SvcDsl.Rules.Names;
using SvcDsl.Views;

namespace SvcDsl.Rules.ServiceTypes;

internal sealed class ExternalNameIsMalformed : Rule
{
    private const string Path = "spec.externalName";

    public override RuleInfo Info { get; } = new(
        "SVC5003",
        "External name is malformed",
        Level.Error,
        "An external name is a DNS name without scheme, port and path; the API server rejects others, and an IPv4 address is accepted but never resolves.");

    public override void Check(RuleContext context)
    {
        foreach (ServiceView service in context.Set.Services)
        {
            if (service.KnownType() != "ExternalName")
                continue;
            if (service.Spec.Lacks("externalName"))
                context.Report(new Finding(Info, service, Path, $"{service} has the type ExternalName but no externalName, so the API server rejects it; write the host it stands for", service.Origin));
            else if (service.Spec.Written("externalName") is { } name)
                CheckName(context, service, name);
        }
    }

    private void CheckName(RuleContext context, ServiceView service, Field<string> name)
    {
        string host = name.Value!.EndsWith(".", StringComparison.Ordinal) ? name.Value.Substring(0, name.Value.Length - 1) : name.Value;
        string start = $"The externalName '{name.Value}' of {service}";
        if (IpSyntax.Parse(host) is { } address)
        {
            string problem = address.IsIPv6 || host.IndexOf(':') >= 0 ? "is an IP address, so the API server rejects it" : "is an IP address, which the cluster's DNS takes for a name, so it never resolves";
            Report(context, service, name, $"{start} {problem}; use a headless Service with that address as its endpoint", null);
        }
        else if (NameSyntax.DnsSubdomain(host) is { } problem)
        {
            string? meant = Meant(name.Value);
            Report(context, service, name, $"{start} {problem}, so the API server rejects it; {(meant is null ? "write a host name" : $"did you mean {meant}?")}", meant);
        }
    }

    private void Report(RuleContext context, ServiceView service, Field<string> name, string message, string? meant) =>
        context.Report(new Finding(Info, service, Path, message, name.Origin)
        {
            Fix = meant is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [FixKeys.Replacement] = meant },
        });

    /// <summary>The host within a URL, or the name in small letters; null when there is none.</summary>
    private static string? Meant(string text)
    {
        int scheme = text.IndexOf("://", StringComparison.Ordinal);
        string host = (scheme < 0 ? text : text.Substring(scheme + 3)).Split('/', ':')[0].Trim().ToLowerInvariant();
        return NameSyntax.DnsSubdomain(host) is null && IpSyntax.Parse(host) is null ? host : null;
    }
}
