using System.Text.RegularExpressions;
using SvcDsl.Rules.Pods;
using SvcDsl.Views;

namespace SvcDsl.Rules.Discovery;

internal sealed class PeersNeedNotReadyAddresses : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC6016",
        "Peers cannot find one another before they are ready",
        Level.Info,
        "A headless Service tells the names of ready pods only: peers that need one another to become ready wait for ever, unless it says publishNotReadyAddresses.");

    public override void Check(RuleContext context)
    {
        foreach (Pod pod in context.Pods.Where(pod => pod.Kind == "StatefulSet"))
        {
            Field<string> name = pod.Owner.Spec.String("serviceName");
            if (!name.IsKnown || !pod.Owner.Name.IsKnown || !pod.Containers.Any(container => !container.IsInit && container.Probes.Any(probe => probe.IsReadiness)))
                continue;
            if (context.Set.Index.Find("", "Service", name.Value!, pod.Owner).Object is not { } found)
                continue;
            var service = new ServiceView(found.Root);
            Field<bool> publish = service.Spec.Bool("publishNotReadyAddresses");
            bool isOff = publish.IsMissing || publish is { IsKnown: true, Value: false };
            if (service.IsHeadless && isOff && PeerOf(pod, name.Value!) is { } text)
                context.Report(Find(found, pod, publish, text));
        }
    }

    /// <summary>A text of the pods that names one of them.</summary>
    private static ContainerText? PeerOf(Pod pod, string service)
    {
        string host = $"{pod.Owner.Name.Value}-";
        Regex? peer = null;
        foreach (ContainerText text in pod.Containers.Where(container => !container.IsInit).SelectMany(container => container.Texts))
        {
            if (text.Text.IndexOf(host, StringComparison.Ordinal) < 0)
                continue;
            peer ??= new Regex($@"(?<![a-z0-9-]){Regex.Escape(host)}[0-9]+\.{Regex.Escape(service)}(?![a-z0-9-])", RegexOptions.CultureInvariant);
            if (peer.IsMatch(text.Text))
                return text;
        }

        return null;
    }

    private Finding Find(ObjectView service, Pod pod, Field<bool> publish, ContainerText text) => new(
        Info,
        service,
        "spec.publishNotReadyAddresses",
        $"{service} tells the names of ready pods only, but {pod} calls its own pods by these names and has a readinessProbe, so they may wait for one another; set publishNotReadyAddresses to true",
        publish.IsKnown ? publish.Origin : service.Origin)
    {
        Related = [text.Node.Origin],
    };
}
