using SvcDsl.Nodes;
using SvcDsl.Rules.Selectors;
using SvcDsl.Views;

namespace SvcDsl.Rules.Names;

internal sealed class NameIsMalformed : Rule
{
    private const int MaxCronJobName = 52;
    private const int MaxJobName = 63;

    /// <summary>Since this version a Service's name may begin with a digit.</summary>
    private const int VersionOfRelaxedServiceNames = 36;

    /// <summary>Kinds whose names are DNS names; what is not listed here has rules of its own, or of its operator.</summary>
    private static readonly HashSet<string> KindsNamedByDns = new(StringComparer.Ordinal)
    {
        "Deployment", "ReplicaSet", "DaemonSet", "Pod", "PodTemplate", "ReplicationController", "ConfigMap", "Secret", "ServiceAccount", "Ingress", "IngressClass",
        "NetworkPolicy", "Endpoints", "EndpointSlice", "Node", "PersistentVolumeClaim", "PersistentVolume", "HorizontalPodAutoscaler", "LimitRange", "ResourceQuota",
        "PriorityClass", "StorageClass", "RuntimeClass",
    };

    private static readonly HashSet<string> KindsNamedByPath = new(StringComparer.Ordinal)
    {
        "Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding", "PodDisruptionBudget",
    };

    private static readonly HashSet<string> Groups = new(StringComparer.Ordinal)
    {
        "", "apps", "batch", "networking.k8s.io", "discovery.k8s.io", "autoscaling", "policy", "scheduling.k8s.io", "storage.k8s.io", "node.k8s.io", "rbac.authorization.k8s.io",
    };

    public override RuleInfo Info { get; } = new(
        "SVC4002",
        "Name is malformed",
        Level.Error,
        "The API server rejects objects and containers whose names are missing or break the rules for their kind.");

    public override void Check(RuleContext context)
    {
        foreach (ObjectView o in context.Set.Objects)
        {
            if (!o.Root.String("apiVersion").IsKnown)
                continue;
            string group = ApiGroup.Of(o.ApiVersion);
            if (Groups.Contains(group) && SyntaxOf(o.Kind, context.Settings.Target) is { } problemOf)
                CheckName(context, o, problemOf);
            if (!KindScopes.IsClusterScoped(group, o.Kind))
                CheckNamespace(context, o);
        }

        foreach (Workload workload in context.Workloads.All)
        {
            foreach (ContainerView container in workload.View.Containers.Concat(workload.View.InitContainers))
                CheckContainer(context, workload.View, container);
        }
    }

    private static Func<string, string?>? SyntaxOf(string kind, KubernetesVersion target) => kind switch
    {
        "Service" => target.IsAtLeast(VersionOfRelaxedServiceNames) ? NameSyntax.DnsLabel : NameSyntax.DnsLabelWithLetterFirst,
        "Namespace" or "StatefulSet" => NameSyntax.DnsLabel,
        "Job" => name => Limited(name, MaxJobName),
        "CronJob" => name => Limited(name, MaxCronJobName),
        _ => KindsNamedByDns.Contains(kind) ? NameSyntax.DnsSubdomain : KindsNamedByPath.Contains(kind) ? NameSyntax.PathSegment : null,
    };

    /// <summary>The name has to fit into the label that the pods get of it, with what the schedule adds.</summary>
    private static string? Limited(string name, int max) =>
        name.Length > max ? $"has {name.Length} characters where {max} are allowed" : NameSyntax.DnsSubdomain(name);

    private void CheckName(RuleContext context, ObjectView o, Func<string, string?> problemOf)
    {
        Field<string> generateName = o.Metadata.String("generateName");
        if (!IsEmpty(generateName))
            Check(context, o, generateName, "metadata.generateName", "The generateName", prefix => problemOf(WithoutDash(prefix)));
        if (!IsEmpty(o.Name))
            Check(context, o, o.Name, "metadata.name", "The name", problemOf);
        else if (IsEmpty(generateName) && o.Root.Open is null)
            context.Report(new Finding(Info, o, "metadata.name", $"A {o.Kind} has no metadata.name, so the API server rejects it; give it a name", o.Name.Node?.Origin ?? o.Metadata?.Origin ?? o.Root.Origin));
    }

    private void CheckNamespace(RuleContext context, ObjectView o)
    {
        if (o.Namespace is { IsKnown: true, Value.Length: 0 })
            context.Report(OfEmptyNamespace(o));
        else
            Check(context, o, o.Namespace, "metadata.namespace", "The namespace", NameSyntax.DnsLabel);
    }

    /// <summary>The API server and kubectl take it for a namespace that is not written, but nobody writes that on purpose.</summary>
    private Finding OfEmptyNamespace(ObjectView o) => new(
        Info,
        o,
        "metadata.namespace",
        $"The namespace of {o.Kind} '{o.NameText}' is an empty text, so the object goes wherever it happens to be applied to; name a namespace, or leave the key out",
        o.Namespace.Origin)
    {
        Level = Level.Warning,
    };

    private static bool IsEmpty(Field<string> name) => name.IsMissing || (name.IsKnown && name.Value!.Length == 0);

    /// <summary>The server appends characters, so a dash at the end is fine.</summary>
    private static string WithoutDash(string prefix) =>
        prefix.EndsWith("-", StringComparison.Ordinal) ? prefix.Substring(0, prefix.Length - 1) + "a" : prefix;

    private void CheckContainer(RuleContext context, WorkloadView workload, ContainerView container)
    {
        if (IsEmpty(container.Name))
        {
            context.Report(new Finding(
                Info, workload, $"{container.Path}.name", $"A container of {workload} has no name, so the API server rejects it; give it a name", container.Name.Node?.Origin ?? container.Node.Origin));
            return;
        }

        Check(context, workload, container.Name, $"{container.Path}.name", "The container name", NameSyntax.DnsLabel);
    }

    private void Check(RuleContext context, ObjectView owner, Field<string> name, string path, string what, Func<string, string?> problemOf)
    {
        if (name is { State: FieldState.Wrong, Node: ScalarNode })
        {
            context.Report(new Finding(Info, owner, path, $"{what} {name.Node} of a {owner.Kind} is no string, so the API server rejects it; write it in quotes", name.Origin));
        }
        else if (name.IsKnown && problemOf(name.Value!) is { } problem)
        {
            context.Report(new Finding(Info, owner, path, $"{what} '{name.Value}' of {owner} {problem}, so the API server rejects it; choose another name", name.Origin)
            {
                Fix = NameSpelling.Fix(name.Value!, problemOf),
            });
        }
    }
}
