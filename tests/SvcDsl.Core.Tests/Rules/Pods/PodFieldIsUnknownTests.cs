namespace SvcDsl.Rules.Pods;

public class PodFieldIsUnknownTests
{
    private const string Unknown = "which is none of the values that Kubernetes knows, so the API server rejects it";

    [Theory]
    [InlineData("restartPolicy", "always", "did you mean Always?")]
    [InlineData("restartPolicy", "UnlessStopped", "write Always, OnFailure or Never")]
    [InlineData("dnsPolicy", "clusterFirst", "did you mean ClusterFirst?")]
    public void Of_the_pod(string field, string value, string advice)
    {
        Finding finding = Check.Single<PodFieldIsUnknown>(
            PodYaml.Deployment(pod: $"{field}: {value}"), $"spec.template.spec.{field}", $"The {field} of Deployment 'web' is '{value}', {Unknown}; {advice}");
        Assert.Equal(advice.StartsWith("did", StringComparison.Ordinal), finding.Fix.ContainsKey(FixKeys.Replacement));
    }

    [Theory]
    [InlineData("imagePullPolicy: ifNotPresent", "imagePullPolicy", "ifNotPresent", "did you mean IfNotPresent?")]
    [InlineData("terminationMessagePolicy: Log", "terminationMessagePolicy", "Log", "write File or FallbackToLogsOnError")]
    public void Of_a_container(string container, string field, string value, string advice) => Check.Single<PodFieldIsUnknown>(
        PodYaml.Pod(container), $"spec.containers[0].{field}", $"The {field} of container 'main' of Pod 'web' is '{value}', {Unknown}; {advice}");

    [Fact]
    public void DNS_of_ones_own_needs_nameservers() => Check.Single<PodFieldIsUnknown>(
        PodYaml.Pod(pod: "dnsPolicy: None"),
        "spec.dnsConfig.nameservers",
        "The dnsPolicy of Pod 'web' is None, but dnsConfig names no nameservers, so the API server rejects it; add one or leave dnsPolicy out");

    [Fact]
    public void Restart_policies_of_containers_are_new()
    {
        string container = PodYaml.Pod("restartPolicy: Never");
        Check.Single<PodFieldIsUnknown>(
            container, "spec.containers[0].restartPolicy", "Container 'main' of Pod 'web' has a restartPolicy, which clusters before Kubernetes 1.35 reject; write it in the pod's spec");
        string init = PodYaml.Pod(pod: "initContainers: [{name: init, image: i, restartPolicy: Never}]");
        Check.Single<PodFieldIsUnknown>(init, "spec.initContainers[0].restartPolicy", $"The restartPolicy of init container 'init' of Pod 'web' is 'Never', {Unknown}; write Always");
        Assert.Empty(Check.With<PodFieldIsUnknown>(Check.SetOf(container + init), new RuleSettings { Target = new KubernetesVersion(35) }));
    }

    [Theory]
    [InlineData("restartPolicy: OnFailure")]
    [InlineData("restartPolicy: UNKNOWN")]
    [InlineData("restartPolicy: ''")]
    [InlineData("restartPolicy: true")]
    [InlineData("dnsPolicy: Default")]
    [InlineData("dnsPolicy: None\n  dnsConfig: {nameservers: [1.1.1.1]}")]
    [InlineData("dnsPolicy: None\n  dnsConfig: UNKNOWN")]
    [InlineData("initContainers: [{name: init, image: i, restartPolicy: Always}]")]
    public void Silent(string pod) =>
        Assert.Empty(Check.With<PodFieldIsUnknown>(Check.SetWithUnknowns(PodYaml.Pod("imagePullPolicy: Never, terminationMessagePolicy: File", pod))));
}
