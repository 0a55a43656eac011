using System.Net;
using SvcDsl.Nodes;
using SvcDsl.Rules.Names;
using SvcDsl.Views;

namespace SvcDsl.Rules.Routes;

internal sealed class IngressHostIsMalformed : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC7005",
        "Host of an Ingress is malformed",
        Level.Error,
        "The API server rejects hosts that are no DNS names, or DNS names behind one leading '*.'.");

    public override void Check(RuleContext context)
    {
        foreach (ObjectView ingress in IngressBackend.Ingresses(context))
        {
            int index = 0;
            foreach (MapNode rule in ingress.Spec.MapsAt("rules"))
                Check(context, ingress, rule.String("host"), $"spec.rules[{index++}].host");
            index = 0;
            foreach (MapNode tls in ingress.Spec.MapsAt("tls"))
            {
                string path = $"spec.tls[{index++}].hosts";
                int item = 0;
                foreach (Node host in (IEnumerable<Node>?)tls.ListAt("hosts") ?? [])
                {
                    if (host is ScalarNode { Value: string text })
                        Check(context, ingress, Field<string>.Known(text, host), $"{path}[{item}]");
                    item++;
                }
            }
        }
    }

    private void Check(RuleContext context, ObjectView ingress, Field<string> host, string path)
    {
        if (!host.IsKnown || host.Value!.Length == 0 || ProblemOf(host.Value) is not { } problem)
            return;
        string? nearest = new[] { Bare(host.Value), Bare(host.Value).ToLowerInvariant() }.FirstOrDefault(bare => bare != host.Value && bare.Length > 0 && ProblemOf(bare) is null);
        string advice = nearest is null ? "write a name such as shop.example.com, or leave host out for all of them" : $"write '{nearest}'";
        context.Report(new Finding(Info, ingress, path, $"The host '{host.Value}' of {ingress} {problem}, so the API server rejects it; {advice}", host.Origin)
        {
            Fix = nearest is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [FixKeys.Replacement] = nearest },
        });
    }

    private static string? ProblemOf(string host)
    {
        if (IsAddress(host))
            return "is an IP address";
        if (host.IndexOf('*') < 0)
            return NameSyntax.DnsSubdomain(host);
        return host.StartsWith("*.", StringComparison.Ordinal) && NameSyntax.DnsSubdomain(host.Substring(2)) is null
            ? null
            : "has a '*' that is not the whole first part";
    }

    private static bool IsAddress(string host) => (host.IndexOf(':') >= 0 || host.Count(c => c == '.') == 3) && IPAddress.TryParse(host, out _);

    /// <summary>The host of a URL, without scheme, port and path.</summary>
    private static string Bare(string host)
    {
        int scheme = host.IndexOf("://", StringComparison.Ordinal);
        string rest = scheme < 0 ? host : host.Substring(scheme + 3);
        return rest.Split('/')[0].Split(':')[0].TrimEnd('.').Trim();
    }
}
