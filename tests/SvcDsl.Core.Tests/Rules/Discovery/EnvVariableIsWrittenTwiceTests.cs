using SvcDsl.Rules.Pods;

namespace SvcDsl.Rules.Discovery;

public class EnvVariableIsWrittenTwiceTests
{
    [Fact]
    public void Wrong() => Assert.Single(Check.Single<EnvVariableIsWrittenTwice>(
        PodYaml.Deployment("env: [{name: A, value: x}, {name: B, value: x}, {name: A, value: y}]"),
        "spec.template.spec.containers[0].env[2].name",
        "Container 'main' of Deployment 'web' has the environment variable A twice: the later one wins, and an update by kubectl apply may lose one of them; remove one").Related);

    [Theory]
    [InlineData("env: [{name: A, value: x}, {name: a, value: x}]")]
    [InlineData("env: [{name: UNKNOWN, value: x}, {name: UNKNOWN, value: x}, {value: x}, {value: x}]")]
    public void Silent(string container) =>
        Assert.Empty(Check.With<EnvVariableIsWrittenTwice>(Check.SetWithUnknowns(PodYaml.Pod(container, "initContainers: [{name: init, image: i, env: [{name: A, value: x}]}]"))));
}
