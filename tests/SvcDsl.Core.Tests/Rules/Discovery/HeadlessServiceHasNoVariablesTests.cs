using SvcDsl.Rules.Pods;

namespace SvcDsl.Rules.Discovery;

public class HeadlessServiceHasNoVariablesTests
{
    private const string Container = "env: [{name: URL, value: 'redis://$(REDIS_SERVICE_HOST):6379'}]";

    [Theory]
    [InlineData("{clusterIP: None}", "headless")]
    [InlineData("{type: ExternalName, externalName: a.b}", "an ExternalName")]
    public void Wrong(string service, string kind) => Assert.Single(Check.Single<HeadlessServiceHasNoVariables>(
        PodYaml.Deployment(Container) + Check.Service(service, "redis"),
        "spec.template.spec.containers[0].env[0].value",
        $"The variable URL of container 'main' of Deployment 'web' uses REDIS_SERVICE_HOST, but Service 'redis' is {kind}, so there is no such variable; use its DNS name, redis").Related);

    [Fact]
    public void In_a_script() => Check.Single<HeadlessServiceHasNoVariables>(
        PodYaml.Pod("command: [bash, -c, 'curl ${MY_API_SERVICE_HOST}']") + Check.Service("{clusterIP: None}", "my-api"),
        "spec.containers[0].command[2]",
        "The command 'curl ${MY_API_SERVICE_HOST}' of container 'main' of Pod 'web' uses MY_API_SERVICE_HOST, but Service 'my-api' is headless, so there is no such variable; use its DNS name, my-api");

    [Theory]
    [InlineData(Container, "{clusterIP: 10.0.0.1}")]
    [InlineData(Container, "{clusterIP: UNKNOWN}")]
    [InlineData(Container, "{type: UNKNOWN}")]
    [InlineData(Container + ", envFrom: [{secretRef: {name: s}}]", "{clusterIP: None}")]
    [InlineData("env: [{name: REDIS_SERVICE_HOST, value: redis}, {name: URL, value: $(REDIS_SERVICE_HOST)}]", "{clusterIP: None}")]
    [InlineData("env: [{name: URL, value: '$$(REDIS_SERVICE_HOST) ${REDIS_SERVICE_HOST} $(REDIS_HOST)'}]", "{clusterIP: None}")]
    public void Silent(string container, string service) =>
        Assert.Empty(Check.With<HeadlessServiceHasNoVariables>(Check.SetWithUnknowns(PodYaml.Deployment(container) + Check.Service(service, "redis"))));
}
