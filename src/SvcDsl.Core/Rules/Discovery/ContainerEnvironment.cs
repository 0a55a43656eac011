using SvcDsl.Nodes;
using SvcDsl.Rules.Pods;
using SvcDsl.Views;

namespace SvcDsl.Rules.Discovery;

/// <summary>Which variables a container defines itself.</summary>
internal static class ContainerEnvironment
{
    /// <summary>Whether the container's list, or one of its sources, defines a variable; null when that is not known.</summary>
    public static bool? Defines(PodContainer container, string name, ObjectSet set)
    {
        bool isOpen = !IsListKnown(container);
        foreach (EnvVariableView variable in container.Env)
        {
            if (variable.Name.Or("") == name)
                return true;
        }

        bool? fromSources = IsFromSources(container, name, set);
        return fromSources != false ? fromSources : isOpen ? null : false;
    }

    /// <summary>Whether all names in the container's list are known.</summary>
    public static bool IsListKnown(PodContainer container) =>
        (container.Node["env"] is null ? container.Node.Open is null : container.Node["env"] is ListNode { Open: null }) && container.Env.All(variable => !variable.Name.IsUnknown);

    /// <summary>Whether <c>envFrom</c> defines a variable; null when that is not known.</summary>
    public static bool? IsFromSources(PodContainer container, string name, ObjectSet set)
    {
        if (container.Node["envFrom"] is not ListNode sources)
            return container.Node["envFrom"] is null && container.Node.Open is null ? false : null;
        bool? result = sources.Open is null ? false : null;
        foreach (Node item in sources)
        {
            bool? isHere = item is MapNode source ? IsFrom(container, source, name, set) : null;
            if (isHere == true)
                return true;
            result = isHere is null ? null : result;
        }

        return result;
    }

    private static bool? IsFrom(PodContainer container, MapNode source, string name, ObjectSet set)
    {
        Field<string> prefix = source.String("prefix");
        if (prefix.IsUnknown || !name.StartsWith(prefix.Or(""), StringComparison.Ordinal))
            return prefix.IsUnknown ? null : false;
        string key = name.Substring(prefix.Or("").Length);
        (string kind, string[] fields) = source["secretRef"] is null ? ("ConfigMap", (string[])["data"]) : ("Secret", ["data", "stringData"]);
        Field<string> holder = source.MapAt(kind == "Secret" ? "secretRef" : "configMapRef").String("name");
        if (!holder.IsKnown || set.Index.Find("", kind, holder.Value!, container.Pod.Owner).Object is not { Root.Open: null } found)
            return null;
        bool? result = false;
        foreach (string field in fields)
        {
            MapNode? data = found.Root.MapAt(field);
            if (data?[key] is not null)
                return true;
            result = data is { Open: not null } || found.Root[field] is ScalarNode { IsKnown: false } ? null : result;
        }

        return result;
    }
}
