using SvcDsl.Rules.Pods;
using SvcDsl.Views;

namespace SvcDsl.Rules.Discovery;

internal sealed class HeadlessServiceHasNoVariables : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC6017",
        "Headless Service has no variables",
        Level.Warning,
        "Pods get variables such as REDIS_SERVICE_HOST for Services with an address only; for others the variable is empty, or its name stays in the text.");

    public override void Check(RuleContext context)
    {
        foreach (PodContainer container in context.Pods.SelectMany(pod => pod.Containers))
        {
            foreach (ContainerText text in container.Texts)
            {
                foreach (VariableReference reference in VariableReference.Of(text.Text))
                {
                    if (!reference.IsForShell || (text.Variable is null && ContainerText.RunsShell(container)))
                        Check(context, container, text, reference);
                }
            }
        }
    }

    private void Check(RuleContext context, PodContainer container, ContainerText text, VariableReference reference)
    {
        ServiceView? headless = null;
        foreach ((ServiceView service, _) in context.ServiceLinks.Find(reference.Name, container.Pod.Owner.NamespaceKey))
        {
            if (ServiceLinks.HasAddress(service) != false)
                return;
            headless = service;
        }

        if (headless is null || ContainerEnvironment.Defines(container, reference.Name, context.Set) != false)
            return;
        string kind = headless.IsHeadless ? "headless" : "an ExternalName";
        context.Report(new Finding(
            Info,
            container.Pod.Owner,
            text.Path,
            $"{text.What} uses {reference.Name}, but {headless} is {kind}, so there is no such variable; use its DNS name, {headless.NameText}",
            text.Node.Origin)
        {
            Related = [headless.Origin],
        });
    }
}
