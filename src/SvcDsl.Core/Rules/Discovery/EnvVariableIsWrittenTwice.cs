using SvcDsl.Rules.Pods;
using SvcDsl.Views;

namespace SvcDsl.Rules.Discovery;

internal sealed class EnvVariableIsWrittenTwice : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC6014",
        "Environment variable is written twice",
        Level.Warning,
        "The later one wins, and an update by kubectl apply may lose one of them.");

    public override void Check(RuleContext context)
    {
        foreach (PodContainer container in context.Pods.SelectMany(pod => pod.Containers))
        {
            if (container.Env.Count < 2)
                continue;
            var seen = new Dictionary<string, EnvVariableView>(StringComparer.Ordinal);
            foreach (EnvVariableView variable in container.Env)
            {
                if (variable.Name is not { IsKnown: true, Value: { Length: > 0 } name })
                    continue;
                if (seen.TryGetValue(name, out EnvVariableView? first))
                    context.Report(Find(container, variable, first));
                else
                    seen.Add(name, variable);
            }
        }
    }

    private Finding Find(PodContainer container, EnvVariableView variable, EnvVariableView first) => new(
        Info,
        container.Pod.Owner,
        $"{variable.Path}.name",
        $"{container} has the environment variable {variable.Name.Value} twice: the later one wins, and an update by kubectl apply may lose one of them; remove one",
        variable.Name.Origin)
    {
        Related = [first.Name.Origin],
    };
}
