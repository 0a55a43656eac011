using SvcDsl.Rules.Names;
using SvcDsl.Views;

namespace SvcDsl.Rules.Pods;

internal sealed class HostnameIsMalformed : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC8012",
        "Hostname of a pod is malformed",
        Level.Error,
        "The hostname and the subdomain of a pod are parts of its DNS name; the API server rejects what is no DNS label.");

    public override void Check(RuleContext context)
    {
        foreach (Pod pod in context.Pods)
        {
            foreach (string field in (string[])["hostname", "subdomain"])
            {
                Field<string> name = pod.Spec.String(field);
                if (!name.IsKnown || name.Value!.Length == 0 || NameSyntax.DnsLabel(name.Value) is not { } problem)
                    continue;
                context.Report(new Finding(
                    Info, pod.Owner, $"{pod.Path}.{field}", $"The {field} '{name.Value}' of {pod} {problem}, so the API server rejects it; choose another one", name.Origin)
                {
                    Fix = NameSpelling.Fix(name.Value, NameSyntax.DnsLabel),
                });
            }
        }
    }
}
