namespace SvcDsl.Rules.Selectors;

/// <summary>Labels that change with every release, or that Kubernetes writes itself.</summary>
internal static class VolatileLabels
{
    /// <summary>Labels of pods that are in no template, because a controller adds them.</summary>
    private static readonly HashSet<string> AddedByControllers = new(StringComparer.Ordinal)
    {
        "pod-template-hash", "controller-revision-hash", "pod-template-generation", "controller-uid", "batch.kubernetes.io/controller-uid", "job-name",
        "batch.kubernetes.io/job-name", "batch.kubernetes.io/job-completion-index", "statefulset.kubernetes.io/pod-name", "apps.kubernetes.io/pod-index",
    };

    public static bool IsAddedByController(string key) => AddedByControllers.Contains(key);

    /// <summary>
    /// Why a label does not stay, as a phrase that fits behind it; null when it may well stay. <c>version: v2</c> is how canaries are told
    /// apart, so a version has to look like that of a release.
    /// </summary>
    public static string? ReasonOf(string key, string value) => key switch
    {
        "pod-template-hash" or "controller-revision-hash" or "pod-template-generation" or "rollouts-pod-template-hash" => "is another one after each change of the pod template",
        "controller-uid" or "batch.kubernetes.io/controller-uid" => "is another one each time the Job is created",
        "helm.sh/chart" or "chart" when HasVersion(value) => "changes with each version of the chart",
        "app.kubernetes.io/version" or "version" when HasVersion(value) => "changes with each release",
        _ => null,
    };

    /// <summary>Whether there are two numbers with a dot between them.</summary>
    private static bool HasVersion(string value)
    {
        for (int i = 1; i < value.Length - 1; i++)
        {
            if (value[i] == '.' && char.IsDigit(value[i - 1]) && char.IsDigit(value[i + 1]))
                return true;
        }

        return false;
    }
}
