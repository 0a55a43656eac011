using SvcDsl.Rules.Pods;
using SvcDsl.Views;

namespace SvcDsl.Rules.Discovery;

internal sealed class ServiceLinkCollides : Rule
{
    /// <summary>
    /// Images that take their port from a variable which they share with the Service of their name, so that they do not start:
    /// the end of the image's name, and the variable.
    /// </summary>
    private static readonly (string Image, string Variable)[] Readers =
    [
        ("n8nio/n8n", "N8N_PORT"),
        ("solr", "SOLR_PORT"),
        ("neo4j", "NEO4J_PORT"),
        ("confluentinc/cp-kafka", "KAFKA_PORT"),
        ("confluentinc/cp-server", "KAFKA_PORT"),
        ("confluentinc/cp-kafka-rest", "KAFKA_REST_PORT"),
        ("confluentinc/cp-schema-registry", "SCHEMA_REGISTRY_PORT"),
    ];

    public override RuleInfo Info { get; } = new(
        "SVC6011",
        "Variable is taken by a Service",
        Level.Warning,
        "Pods get variables for the Services of their namespace: for a Service redis, REDIS_PORT is tcp:// with an address, not a number.");

    public override void Check(RuleContext context)
    {
        foreach (Pod pod in context.Pods)
        {
            if (pod.Owner.NamespaceKey is null || ServiceLinks.AreOn(pod) != true)
                continue;
            foreach (PodContainer container in pod.Containers)
            {
                foreach (ContainerText text in container.Texts)
                    CheckText(context, container, text);
                CheckImage(context, container);
            }
        }
    }

    private void CheckText(RuleContext context, PodContainer container, ContainerText text)
    {
        foreach (VariableReference reference in VariableReference.Of(text.Text))
        {
            if (!MeansPort(container, text, reference) || Taken(context, container, reference.Name) is not { } service)
                continue;
            string right = $"{ServiceLinks.Prefix(service.NameText)}_SERVICE_PORT";
            context.Report(new Finding(
                Info,
                container.Pod.Owner,
                text.Path,
                $"{text.What} uses {reference.Name}, which is tcp:// with an address because of {service}, not a port; use {right}, or define {reference.Name} in env",
                text.Node.Origin)
            {
                Related = [service.Origin],
                Fix = new Dictionary<string, string>
                {
                    [FixKeys.Replacement] = text.Text.Substring(0, reference.Start) + (reference.IsForShell ? $"${{{right}}}" : $"$({right})") + text.Text.Substring(reference.End),
                },
            });
            return;
        }
    }

    /// <summary>Whether the text wants a port: somebody may also know what the variable holds, and want that, or take it to pieces.</summary>
    private static bool MeansPort(PodContainer container, ContainerText text, VariableReference reference)
    {
        bool isWhole = reference.Start == 0 && reference.End == text.Text.Length;
        if (isWhole && text.Variable?.Name.Or("").EndsWith("PORT", StringComparison.Ordinal) != true)
            return false;
        if (!reference.IsForShell)
            return true;
        int behind = reference.Start + 2 + reference.Name.Length;
        bool isCut = behind < text.Text.Length && text.Text[behind] is ('#' or '%') && text.Text[reference.Start + 1] == '{';
        return !isCut && text.Variable is null && ContainerText.RunsShell(container) && text.Text.IndexOf(reference.Name + "=", StringComparison.Ordinal) < 0;
    }

    private void CheckImage(RuleContext context, PodContainer container)
    {
        string image = container.View.Image.Or("").Split('@')[0];
        int colon = image.LastIndexOf(':');
        string name = colon > image.LastIndexOf('/') ? image.Substring(0, colon) : image;
        foreach ((string reader, string variable) in Readers)
        {
            if ((name != reader && !name.EndsWith("/" + reader, StringComparison.Ordinal)) || Taken(context, container, variable) is not { } service)
                continue;
            context.Report(new Finding(
                Info,
                container.Pod.Owner,
                $"{container.Path}.image",
                $"{container} reads {variable}, which is tcp:// with an address because of {service}, and may not start; define {variable} in env, set enableServiceLinks: false, or rename the Service",
                container.View.Image.Origin)
            {
                Level = Level.Info,
                Related = [service.Origin],
            });
        }
    }

    /// <summary>The Service for which the variable surely is an address, because the container does not define it.</summary>
    private static ServiceView? Taken(RuleContext context, PodContainer container, string variable)
    {
        if (!variable.EndsWith("_PORT", StringComparison.Ordinal))
            return null;
        foreach ((ServiceView service, string ending) in context.ServiceLinks.Find(variable, container.Pod.Owner.NamespaceKey))
        {
            if (ending == "PORT" && ServiceLinks.HasAddress(service) == true && ContainerEnvironment.Defines(container, variable, context.Set) == false)
                return service;
        }

        return null;
    }
}
