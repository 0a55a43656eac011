using SvcDsl.Rules.Selectors;
using SvcDsl.Views;

namespace SvcDsl.Rules.Names;

internal sealed class NameIsMalformed : Rule
{
    private const int MaxCronJobName = 52;

    /// <summary>Kinds whose names are DNS names; what is not listed here has rules of its own, or of its operator.</summary>
    private static readonly HashSet<string> KindsNamedByDns = new(StringComparer.Ordinal)
    {
        "Deployment", "ReplicaSet", "DaemonSet", "Pod", "ReplicationController", "Job", "CronJob", "ConfigMap", "Secret", "ServiceAccount",
        "Ingress", "NetworkPolicy", "Endpoints", "EndpointSlice", "PersistentVolumeClaim", "PersistentVolume", "HorizontalPodAutoscaler",
    };

    private static readonly HashSet<string> Groups = new(StringComparer.Ordinal)
    {
        "", "apps", "batch", "networking.k8s.io", "discovery.k8s.io", "autoscaling",
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
            if (o.Root.String("apiVersion").IsUnknown || !Groups.Contains(ApiGroup.Of(o.ApiVersion)) || SyntaxOf(o.Kind) is not { } problemOf)
                continue;
            CheckName(context, o, problemOf);
            Check(context, o, o.Namespace, "metadata.namespace", "The namespace", NameSyntax.DnsLabel);
        }

        foreach (Workload workload in context.Workloads.All)
        {
            foreach (ContainerView container in workload.View.Containers.Concat(workload.View.InitContainers))
                CheckContainer(context, workload.View, container);
        }
    }

    private static Func<string, string?>? SyntaxOf(string kind) => kind switch
    {
        "Service" => NameSyntax.DnsLabelWithLetterFirst,
        "Namespace" or "StatefulSet" => NameSyntax.DnsLabel,
        "CronJob" => name => name.Length > MaxCronJobName ? $"has {name.Length} characters where {MaxCronJobName} are allowed" : NameSyntax.DnsSubdomain(name),
        _ => KindsNamedByDns.Contains(kind) ? NameSyntax.DnsSubdomain : null,
    };

    private void CheckName(RuleContext context, ObjectView o, Func<string, string?> problemOf)
    {
        Field<string> generateName = o.Metadata.String("generateName");
        Check(context, o, o.Name, "metadata.name", "The name", problemOf);
        Check(context, o, generateName, "metadata.generateName", "The generateName", prefix => problemOf(WithoutDash(prefix)));
        if (o.Name.IsMissing && generateName.IsMissing && o.Root.Open is null)
            context.Report(new Finding(Info, o, "metadata.name", $"A {o.Kind} has no metadata.name, so the API server rejects it; give it a name", o.Metadata?.Origin ?? o.Root.Origin));
    }

    /// <summary>The server appends characters, so a dash at the end is fine.</summary>
    private static string WithoutDash(string prefix) =>
        prefix.EndsWith("-", StringComparison.Ordinal) ? prefix.Substring(0, prefix.Length - 1) + "a" : prefix;

    private void CheckContainer(RuleContext context, WorkloadView workload, ContainerView container)
    {
        if (container.Name.IsMissing)
        {
            context.Report(new Finding(
                Info, workload, $"{container.Path}.name", $"A container of {workload} has no name, so the API server rejects it; give it a name", container.Node.Origin));
        }

        Check(context, workload, container.Name, $"{container.Path}.name", "The container name", NameSyntax.DnsLabel);
    }

    private void Check(RuleContext context, ObjectView owner, Field<string> name, string path, string what, Func<string, string?> problemOf)
    {
        if (name.IsKnown && problemOf(name.Value!) is { } problem)
        {
            context.Report(new Finding(Info, owner, path, $"{what} '{name.Value}' of {owner} {problem}, so the API server rejects it; choose another name", name.Origin)
            {
                Fix = NameSpelling.Fix(name.Value!, problemOf),
            });
        }
    }
}
