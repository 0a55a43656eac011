using SvcDsl.Nodes;
using SvcDsl.Rules.Names;
using SvcDsl.Views;

namespace SvcDsl.Rules.Routes;

internal sealed class IngressTlsDoesNotFit : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC7008",
        "TLS of an Ingress does not fit",
        Level.Error,
        "A certificate for a host that no rule has is not used, and the host that was meant gets the controller's own.");

    public override void Check(RuleContext context)
    {
        foreach (ObjectView ingress in IngressBackend.Ingresses(context))
        {
            List<string>? hosts = HostsOf(ingress);
            int index = 0;
            foreach (MapNode tls in ingress.Spec.MapsAt("tls"))
            {
                string path = $"spec.tls[{index++}]";
                Field<string> secret = tls.String("secretName");
                if (secret.IsKnown && secret.Value!.Length > 0 && NameSyntax.DnsSubdomain(secret.Value) is { } problem)
                {
                    context.Report(new Finding(Info, ingress, $"{path}.secretName", $"The secretName '{secret.Value}' of {ingress} {problem}, so the API server rejects it; write the name of a Secret", secret.Origin)
                    {
                        Fix = NameSpelling.Fix(secret.Value, NameSyntax.DnsSubdomain),
                    });
                }

                int item = 0;
                foreach (Node node in (IEnumerable<Node>?)tls.ListAt("hosts") ?? [])
                {
                    if (hosts is not null && node is ScalarNode { Value: string { Length: > 0 } host } && !hosts.Any(other => Fits(host, other)))
                        ReportHost(context, ingress, host, $"{path}.hosts[{item}]", node, hosts);
                    item++;
                }
            }
        }
    }

    /// <summary>The hosts of all rules; null when they are not known, or when there are rules for all hosts.</summary>
    private static List<string>? HostsOf(ObjectView ingress)
    {
        if (ingress.Spec.ListAt("rules") is not { Count: > 0, Open: null } rules || ingress.Spec!["defaultBackend"] is not null)
            return null;
        LabelSet annotations = LabelSet.At(ingress.Metadata, "annotations");
        if (!annotations.IsClosed || annotations["nginx.ingress.kubernetes.io/server-alias"].IsKnown)
            return null;
        var hosts = new List<string>();
        foreach (Node rule in rules)
        {
            if (rule is not MapNode map || map.String("host") is not { IsKnown: true, Value: { Length: > 0 } host })
                return null;
            hosts.Add(host);
        }

        return hosts;
    }

    /// <summary>Controllers redirect between a name and the same name with www.</summary>
    private static bool Fits(string host, string other) =>
        host == other || host == "www." + other || "www." + host == other || Covers(host, other) || Covers(other, host);

    private static bool Covers(string wildcard, string host) =>
        wildcard.StartsWith("*.", StringComparison.Ordinal) && host.IndexOf('.') is > 0 and var dot && host.Substring(dot) == wildcard.Substring(1);

    private void ReportHost(RuleContext context, ObjectView ingress, string host, string path, Node node, List<string> hosts)
    {
        string? meant = References.Spelling.Nearest(host, hosts, name => name);
        string advice = meant is null ? $"its rules have {string.Join(", ", hosts.Distinct().Take(3))}" : $"did you mean '{meant}'?";
        context.Report(new Finding(Info, ingress, path, $"{ingress} has TLS for host '{host}', which none of its rules has, so nobody gets that certificate; {advice}", node.Origin)
        {
            Level = Level.Warning,
            Fix = meant is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [FixKeys.Replacement] = meant },
        });
    }
}
