using FsCheck;
using FsCheck.Fluent;
using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Views;

namespace SvcDsl.Rules.Pods;

/// <summary>Whatever stands in a workload, rules tell or are silent; they do not fail.</summary>
public class PodShapesTests
{
    private static readonly string[] Keys =
    [
        "name", "value", "valueFrom", "fieldRef", "fieldPath", "configMapKeyRef", "configMapRef", "secretRef", "key", "prefix", "env", "envFrom", "image", "command", "args", "ports",
        "port", "containerPort", "hostPort", "readinessProbe", "livenessProbe", "lifecycle", "exec", "httpGet", "tcpSocket", "grpc", "httpHeaders", "successThreshold", "resources",
        "requests", "limits", "cpu", "memory", "volumeMounts", "volumes", "volumeClaimTemplates", "metadata", "restartPolicy", "dnsPolicy", "dnsConfig", "nameservers", "hostNetwork",
        "hostname", "subdomain", "enableServiceLinks", "affinity", "containers", "initContainers", "strategy", "updateStrategy", "type", "rollingUpdate", "maxSurge", "maxUnavailable",
        "replicas", "minReadySeconds", "progressDeadlineSeconds", "selector", "template", "jobTemplate", "spec", "schedule", "completionMode", "podFailurePolicy", "serviceName",
    ];

    private static readonly object?[] Values =
    [
        "", "web", "$(A_SERVICE_HOST)", "$(WEB_PORT):$", "${WEB_PORT}", "http://web:80", "1Gi", "64MB", "-1", "10%", "* * * * *", "@", "1/2/3 - , 7-1 *", "Always", "Never", "None",
        "metadata.labels['", "metadata.labels[''", "a b", -1L, 0L, 80L, long.MaxValue, 1.5, true, null,
    ];

    [Fact]
    public void Rules_never_throw() => Prop.ForAll(Objects().ListOf().ToArbitrary(), roots =>
    {
        foreach (Finding finding in RuleBook.Check(new ObjectSet([.. roots]), RuleSettings.Default))
        {
            Assert.DoesNotMatch("[.]$", finding.Message);
            Assert.NotEmpty(finding.Path);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithEndSize(8));

    private static Gen<MapNode> Objects() =>
        from kind in Gen.Elements("apps/v1 Deployment", "apps/v1 StatefulSet", "apps/v1 DaemonSet", "batch/v1 Job", "batch/v1 CronJob", "v1 Pod", "v1 Service", "v1 ConfigMap")
        from spec in MapOf(4)
        from pod in MapOf(4)
        from container in MapOf(4)
        from init in MapOf(4)
        select Root(kind.Split(' '), spec, pod, container, init);

    /// <summary>Random maps, at the places where rules look for what they are.</summary>
    private static MapNode Root(string[] kind, MapNode spec, MapNode pod, MapNode container, MapNode init)
    {
        pod.Set("containers", Trees.List(container));
        pod.Set("initContainers", Trees.List(init));
        MapNode template = Trees.Map(("spec", pod));
        if (kind[1] == "CronJob")
            spec.Set("jobTemplate", Trees.Map(("spec", Trees.Map(("template", template)))));
        else
            spec.Set("template", template);
        MapNode top = kind[1] == "Pod" ? pod : spec;
        return Trees.Map(("apiVersion", Trees.Scalar(kind[0])), ("kind", Trees.Scalar(kind[1])), ("metadata", Trees.Map(("name", Trees.Scalar("web")))), ("spec", top));
    }

    private static Gen<MapNode> MapOf(int depth) =>
        from names in Gen.Elements(Keys).ListOf(8)
        from children in NodeOf(depth - 1).ListOf(8)
        from isOpen in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        select Opened(Trees.Map([.. names.Zip(children)]), isOpen);

    private static Gen<Node> NodeOf(int depth)
    {
        Gen<Node> scalar = Gen.Frequency(
            (8, Gen.Elements(Values).Select(value => (Node)Trees.Scalar(value))), (1, Gen.Constant((Node)ScalarNode.OfUnknown(new Unknown("a test says so", Origin.None), Origin.None))));
        return depth <= 0
            ? scalar
            : Gen.Frequency((2, scalar), (6, MapOf(depth - 1).Select(map => (Node)map)), (4, NodeOf(depth - 1).ListOf(2).Select(items => (Node)Trees.List([.. items]))));
    }

    private static MapNode Opened(MapNode map, bool isOpen)
    {
        map.Open = isOpen ? new Unknown("a test says so", Origin.None) : null;
        return map;
    }
}
