using System.Globalization;
using System.Text.RegularExpressions;
using SvcDsl.Rules.Pods;
using SvcDsl.Views;

namespace SvcDsl.Rules.Discovery;

internal sealed class ShortNameOfAnotherNamespace : Rule
{
    private static readonly Regex Url = new(@"://(?:[^\s/@]*@)?(?<host>[a-z0-9-]+)(?=[:/?#,;\s""']|\z)", RegexOptions.CultureInvariant);

    private static readonly Regex HostAndPort = new(@"(?:\A|[\s,;=])(?<host>[a-z][a-z0-9-]*):(?<port>[0-9]{1,5})(?=[/,;\s]|\z)", RegexOptions.CultureInvariant);

    public override RuleInfo Info { get; } = new(
        "SVC6012",
        "Service of another namespace is called by its short name",
        Level.Warning,
        "The name of a Service alone is found in its own namespace only; from others it needs the namespace behind it.")
    {
        NeedsWholeSet = true,
    };

    public override void Check(RuleContext context)
    {
        var services = new Dictionary<string, List<ServiceView>>(StringComparer.Ordinal);
        foreach (ServiceView service in context.Set.Services.Where(service => service.Name.IsKnown && service.NamespaceKey is not null))
        {
            if (!services.TryGetValue(service.Name.Value!, out List<ServiceView>? list))
                services.Add(service.Name.Value!, list = []);
            list.Add(service);
        }

        // Within one namespace all short names are right.
        if (context.Set.Open is not null || services.Values.SelectMany(list => list).Select(service => service.NamespaceKey).Concat(context.Pods.Select(pod => pod.Owner.NamespaceKey)).Distinct().Take(2).Count() < 2)
            return;
        foreach (Pod pod in context.Pods)
        {
            if (pod.Owner.NamespaceKey is null || FindsOthers(pod))
                continue;
            foreach (PodContainer container in pod.Containers)
            {
                foreach (ContainerText text in container.Texts)
                    Check(context, pod, text, services);
            }
        }
    }

    /// <summary>Whether the pod may have a way of its own to find names.</summary>
    private static bool FindsOthers(Pod pod) =>
        pod.Spec is null || pod.Spec.Open is not null || pod.Spec["dnsConfig"] is not null || pod.Spec["hostAliases"] is not null || pod.Spec["dnsPolicy"] is not null;

    private void Check(RuleContext context, Pod pod, ContainerText text, Dictionary<string, List<ServiceView>> services)
    {
        if (text.Text.IndexOf(':') < 0)
            return;
        foreach (Match match in Url.Matches(text.Text).Cast<Match>().Concat(HostAndPort.Matches(text.Text).Cast<Match>()))
        {
            Group host = match.Groups["host"];
            if (!services.TryGetValue(host.Value, out List<ServiceView>? found) || !context.Set.Index.Find("", "Service", host.Value, pod.Owner).IsMissing)
                continue;

            // What is no URL is an address only if the Service has such a port.
            Group port = match.Groups["port"];
            ServiceView? service = found.FirstOrDefault(candidate => !port.Success || candidate.Ports.Any(own => own.Port.IsKnown && own.Port.Value.ToString(CultureInfo.InvariantCulture) == port.Value));
            if (service is null)
                continue;
            context.Report(Find(pod, text, host, service));
            return;
        }
    }

    private Finding Find(Pod pod, ContainerText text, Group host, ServiceView service)
    {
        string? full = service.Namespace.IsKnown ? $"{host.Value}.{service.Namespace.Value}" : null;
        return new Finding(
            Info,
            pod.Owner,
            text.Path,
            $"{text.What} calls '{host.Value}', but {service} is in another namespace, where that name alone is not found; write {full ?? "the namespace behind it"}",
            text.Node.Origin)
        {
            Related = [service.Origin],
            Fix = full is null
                ? new Dictionary<string, string>()
                : new Dictionary<string, string> { [FixKeys.Replacement] = text.Text.Substring(0, host.Index) + full + text.Text.Substring(host.Index + host.Length) },
        };
    }
}
