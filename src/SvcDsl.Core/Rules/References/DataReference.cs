using SvcDsl.Nodes;
using SvcDsl.Rules.Selectors;
using SvcDsl.Views;

namespace SvcDsl.Rules.References;

/// <summary>A place of a pod that reads a ConfigMap or a Secret, or one of their keys.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Kind">ConfigMap or Secret.</param>
/// <param name="Name">The name of the object.</param>
/// <param name="NamePath">The path of the name.</param>
/// <param name="Key">The key; missing when all keys are read.</param>
/// <param name="KeyPath">The path of the key.</param>
internal sealed record DataReference(WorkloadView Workload, string Kind, Field<string> Name, string NamePath, Field<string> Key, string KeyPath)
{
    /// <summary>The references of all workloads that are not optional, and whose names are known.</summary>
    public static IEnumerable<DataReference> AllOf(RuleContext context) =>
        context.Workloads.All.SelectMany(workload => Of(workload)).Where(reference => reference.Name.IsKnown && reference.Name.Value!.Length > 0);

    private static IEnumerable<DataReference> Of(Workload owner)
    {
        WorkloadView workload = owner.View;
        if (workload.PodSpec is null)
            return [];
        return workload.Containers.Concat(workload.InitContainers).SelectMany(container => OfContainer(workload, container)).Concat(OfVolumes(workload));
    }

    private static IEnumerable<DataReference> OfContainer(WorkloadView workload, ContainerView container)
    {
        int index = 0;
        foreach (MapNode variable in container.Env)
        {
            string path = $"{container.Path}.env[{index++}].valueFrom";
            if (variable.MapAt("valueFrom") is not { } from)
                continue;
            foreach (string kind in (string[])["configMap", "secret"])
            {
                if (from.MapAt($"{kind}KeyRef") is { } reference && IsNeeded(reference))
                    yield return new(workload, KindOf(kind), reference.String("name"), $"{path}.{kind}KeyRef.name", reference.String("key"), $"{path}.{kind}KeyRef.key");
            }
        }

        index = 0;
        foreach (MapNode source in container.Node.MapsAt("envFrom"))
        {
            string path = $"{container.Path}.envFrom[{index++}]";
            foreach (string kind in (string[])["configMap", "secret"])
            {
                if (source.MapAt($"{kind}Ref") is { } reference && IsNeeded(reference))
                    yield return new(workload, KindOf(kind), reference.String("name"), $"{path}.{kind}Ref.name", Field<string>.Missing(), "");
            }
        }
    }

    private static IEnumerable<DataReference> OfVolumes(WorkloadView workload)
    {
        int index = 0;
        foreach (MapNode volume in workload.PodSpec.MapsAt("volumes"))
        {
            string path = $"{workload.TemplatePath}spec.volumes[{index++}]";
            foreach (DataReference reference in OfSource(workload, volume, path, "secretName"))
                yield return reference;
            int source = 0;
            foreach (MapNode projected in volume.MapAt("projected").MapsAt("sources"))
            {
                foreach (DataReference reference in OfSource(workload, projected, $"{path}.projected.sources[{source}]", "name"))
                    yield return reference;
                source++;
            }
        }
    }

    private static IEnumerable<DataReference> OfSource(WorkloadView workload, MapNode source, string path, string secretName)
    {
        foreach (string kind in (string[])["configMap", "secret"])
        {
            if (source.MapAt(kind) is not { } reference || !IsNeeded(reference))
                continue;
            string field = kind == "secret" ? secretName : "name";
            Field<string> name = reference.String(field);
            string namePath = $"{path}.{kind}.{field}";
            yield return new(workload, KindOf(kind), name, namePath, Field<string>.Missing(), "");
            int index = 0;
            foreach (MapNode item in reference.MapsAt("items"))
                yield return new(workload, KindOf(kind), name, namePath, item.String("key"), $"{path}.{kind}.items[{index++}].key");
        }
    }

    private static string KindOf(string kind) => kind == "secret" ? "Secret" : "ConfigMap";

    private static bool IsNeeded(MapNode reference) => reference.Bool("optional") is { IsUnknown: false } optional && !optional.Or(false);
}
