using SvcDsl.Rules.Pods;
using SvcDsl.Views;

namespace SvcDsl.Rules.Discovery;

internal sealed class EnvReferenceComesTooEarly : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC6013",
        "Variable is used before it is defined",
        Level.Error,
        "In a value $(NAME) stands for a variable further up in the same list, or one from envFrom; otherwise the text stays as it is, dollar and all.");

    public override void Check(RuleContext context)
    {
        foreach (PodContainer container in context.Pods.Where(pod => pod.IsWhole).SelectMany(pod => pod.Containers))
        {
            bool? runsShell = null;
            foreach (ContainerText text in container.Texts)
            {
                foreach (VariableReference reference in VariableReference.Of(text.Text))
                {
                    if (reference.IsForShell || (text.Variable is null && (runsShell ??= ContainerText.RunsShell(container)) == true))
                        continue;
                    Check(context, container, text, reference);
                }
            }
        }
    }

    private void Check(RuleContext context, PodContainer container, ContainerText text, VariableReference reference)
    {
        (bool isBefore, EnvVariableView? later) = Look(container, text.Variable, reference.Name);
        if (isBefore || ContainerEnvironment.IsFromSources(container, reference.Name, context.Set) != false || IsGiven(context, container.Pod, reference.Name))
            return;
        if (later is not null)
            context.Report(OfLater(container, text, reference, later));
        else if (reference.LooksLikeVariable && !ServiceLinks.IsLink(reference.Name) && ContainerEnvironment.IsListKnown(container))
            context.Report(OfNowhere(container, text, reference));
    }

    /// <summary>Whether the variable is, or may be, defined before a place of the list; and where it is defined from there on.</summary>
    private static (bool IsBefore, EnvVariableView? Later) Look(PodContainer container, EnvVariableView? place, string name)
    {
        bool isBehind = false;
        foreach (EnvVariableView variable in container.Env)
        {
            isBehind |= variable == place;
            bool isIt = variable.Name.Or("") == name;
            if (isIt || (variable.Name.IsUnknown && !isBehind))
                return isBehind ? (false, variable) : (true, null);
        }

        return (container.Node.ListAt("env")?.Open is not null, null);
    }

    /// <summary>Whether a Service of the set may stand behind the variable.</summary>
    private static bool IsGiven(RuleContext context, Pod pod, string name) =>
        ServiceLinks.AreOn(pod) != false && context.ServiceLinks.Find(name, pod.Owner.NamespaceKey).Any(link => ServiceLinks.HasAddress(link.Service) != false);

    private Finding OfLater(PodContainer container, ContainerText text, VariableReference reference, EnvVariableView later)
    {
        bool isItself = later == text.Variable;
        return new Finding(
            Info,
            container.Pod.Owner,
            text.Path,
            isItself
                ? $"{text.What} uses itself, which Kubernetes does not know, so the text $({reference.Name}) stays in it; write the value out"
                : $"{text.What} uses $({reference.Name}), which comes further down, so the text stays as it is; move {reference.Name} before it",
            text.Node.Origin)
        {
            // A Service that is not in the set may define it as well.
            Level = ServiceLinks.IsLink(reference.Name) ? Level.Warning : Info.Level,
            Related = isItself ? [] : [later.Name.Origin],
        };
    }

    private Finding OfNowhere(PodContainer container, ContainerText text, VariableReference reference)
    {
        string? meant = WordChoice.Meant(reference.Name, container.Env.Where(variable => variable != text.Variable).Select(variable => variable.Name.Or("")).Where(name => name.Length > 0));
        return new Finding(
            Info,
            container.Pod.Owner,
            text.Path,
            $"{text.What} uses $({reference.Name}), which the container does not define, so the text stays as it is; {(meant is null ? "define it further up in env" : $"did you mean $({meant})?")}",
            text.Node.Origin)
        {
            // Other tools replace such texts as well.
            Level = meant is null ? Level.Info : Level.Warning,
            Fix = meant is null
                ? new Dictionary<string, string>()
                : new Dictionary<string, string> { [FixKeys.Replacement] = $"{text.Text.Substring(0, reference.Start)}$({meant}){text.Text.Substring(reference.End)}" },
        };
    }
}
