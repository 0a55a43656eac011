namespace SvcDsl.Rules.Pods;

/// <summary>What may be written in the list of environment variables.</summary>
internal static class EnvSyntax
{
    private static readonly string[] FieldPaths =
    [
        "metadata.name", "metadata.namespace", "metadata.uid", "metadata.labels", "metadata.annotations", "spec.nodeName", "spec.serviceAccountName",
        "status.hostIP", "status.hostIPs", "status.podIP", "status.podIPs",
    ];

    private static readonly string[] Resources =
    [
        "limits.cpu", "limits.memory", "limits.ephemeral-storage", "requests.cpu", "requests.memory", "requests.ephemeral-storage",
    ];

    /// <summary>What is wrong with the name of a variable, as a phrase that fits behind it, or null.</summary>
    public static string? NameProblem(string name)
    {
        // The clusters that the rules know are at least 1.32, which take more than a shell does.
        if (name.IndexOf('=') >= 0)
            return "holds a '='";
        return name.All(c => c is >= ' ' and <= '~') ? null : "holds characters other than printable ASCII";
    }

    /// <summary>The key of a ConfigMap or Secret.</summary>
    public static string? KeyProblem(string key)
    {
        if (key.Length > 253)
            return $"has {key.Length} characters where 253 are allowed";
        bool isMade = key.All(c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-' or '_' or '.');
        return isMade && key != "." && !key.StartsWith("..", StringComparison.Ordinal) ? null : "is no key of a ConfigMap or Secret (letters, digits, '-', '_' and '.')";
    }

    /// <summary>Whether a pod can tell this field of its own.</summary>
    public static bool IsFieldPath(string path)
    {
        int bracket = path.IndexOf('[');
        if (bracket < 0)
            return FieldPaths.Contains(path) && path is not ("metadata.labels" or "metadata.annotations");
        return path.Substring(0, bracket) is "metadata.labels" or "metadata.annotations"
            && path.Length > bracket + 4 && path[bracket + 1] == '\'' && path.EndsWith("']", StringComparison.Ordinal);
    }

    public static string? MeantFieldPath(string path)
    {
        string? meant = WordChoice.Meant(path, FieldPaths);
        return meant is "metadata.labels" or "metadata.annotations" ? $"{meant}['key']" : meant;
    }

    public static bool IsResource(string resource) =>
        Resources.Contains(resource) || resource.StartsWith("limits.hugepages-", StringComparison.Ordinal) || resource.StartsWith("requests.hugepages-", StringComparison.Ordinal);

    public static string? MeantResource(string resource) => WordChoice.Meant(resource, Resources);
}
