namespace SvcDsl.Rules.Pods;

public class ContainerNameIsWrittenTwiceTests
{
    [Fact]
    public void Two_containers() => Assert.Single(Check.Single<ContainerNameIsWrittenTwice>(
        PodYaml.Deployment().TrimEnd() + "\n      - {name: main, image: j}",
        "spec.template.spec.containers[1].name",
        "Container 'main' of Deployment 'web' has the name of another container of the pod, so the API server rejects it; give each a name of its own").Related);

    [Fact]
    public void Init_containers_share_the_names() => Check.Single<ContainerNameIsWrittenTwice>(
        PodYaml.Pod(pod: "initContainers: [{name: main, image: j}]"),
        "spec.initContainers[0].name",
        "Init container 'main' of Pod 'web' has the name of another container of the pod, so the API server rejects it; give each a name of its own");

    [Theory]
    [InlineData("initContainers: [{name: other, image: j}]")]
    [InlineData("initContainers: [{name: UNKNOWN, image: j}, {name: UNKNOWN, image: j}]")]
    [InlineData("initContainers: [{image: j}, {image: j}]")]
    public void Silent(string pod) => Assert.Empty(Check.With<ContainerNameIsWrittenTwice>(Check.SetWithUnknowns(PodYaml.Pod(pod: pod))));
}
