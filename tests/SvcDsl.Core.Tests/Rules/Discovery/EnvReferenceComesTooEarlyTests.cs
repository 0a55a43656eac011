using SvcDsl.Rules.Pods;

namespace SvcDsl.Rules.Discovery;

public class EnvReferenceComesTooEarlyTests
{
    [Fact]
    public void Further_down()
    {
        Finding finding = Check.Single<EnvReferenceComesTooEarly>(
            PodYaml.Deployment("env: [{name: URL, value: 'http://$(HOST)/'}, {name: HOST, value: api}]"),
            "spec.template.spec.containers[0].env[0].value",
            "The variable URL of container 'main' of Deployment 'web' uses $(HOST), which comes further down, so the text stays as it is; move HOST before it");
        Assert.Equal(Level.Error, finding.Level);
        Assert.Single(finding.Related);
    }

    [Fact]
    public void Itself() => Check.Single<EnvReferenceComesTooEarly>(
        PodYaml.Pod("env: [{name: PATH, value: '/opt/bin:$(PATH)'}]"),
        "spec.containers[0].env[0].value",
        "The variable PATH of container 'main' of Pod 'web' uses itself, which Kubernetes does not know, so the text $(PATH) stays in it; write the value out");

    [Fact]
    public void A_slip()
    {
        Finding finding = Check.Single<EnvReferenceComesTooEarly>(
            PodYaml.Pod("env: [{name: POD_NAME, value: a}], args: ['--name=$(PODNAME)']"),
            "spec.containers[0].args[0]",
            "The argument '--name=$(PODNAME)' of container 'main' of Pod 'web' uses $(PODNAME), which the container does not define, so the text stays as it is; did you mean $(POD_NAME)?");
        Assert.Equal(Level.Warning, finding.Level);
        Assert.Equal("--name=$(POD_NAME)", finding.Fix[FixKeys.Replacement]);
    }

    [Fact]
    public void Nowhere_is_advice() => Assert.Equal(Level.Info, Check.Single<EnvReferenceComesTooEarly>(
        PodYaml.Pod("args: ['--name=$(POD_NAME)']"),
        "spec.containers[0].args[0]",
        "The argument '--name=$(POD_NAME)' of container 'main' of Pod 'web' uses $(POD_NAME), which the container does not define, so the text stays as it is; define it further up in env").Level);

    [Fact]
    public void What_may_come_from_a_Service_is_a_warning() => Assert.Equal(Level.Warning, Check.Single<EnvReferenceComesTooEarly>(
        PodYaml.Pod("env: [{name: ADDR, value: 'db:$(DB_PORT)'}, {name: DB_PORT, value: '1'}]"),
        "spec.containers[0].env[0].value",
        "The variable ADDR of container 'main' of Pod 'web' uses $(DB_PORT), which comes further down, so the text stays as it is; move DB_PORT before it").Level);

    [Theory]
    [InlineData("env: [{name: HOST, value: api}, {name: URL, value: 'http://$(HOST)/'}]")]
    [InlineData("env: [{name: URL, value: 'http://$$(HOST)/'}, {name: HOST, value: api}]")]
    [InlineData("env: [{name: URL, value: 'http://${HOST}/$HOST'}, {name: HOST, value: api}]")]
    [InlineData("env: [{name: URL, value: 'http://$(HOST)/'}, {name: HOST, value: api}], envFrom: [{configMapRef: {name: c}}]")]
    [InlineData("env: [{name: UNKNOWN, value: x}, {name: URL, value: 'http://$(HOST)/'}, {name: HOST, value: api}]")]
    [InlineData("env: [OPEN, {name: URL, value: '$(NOWHERE)'}]")]
    [InlineData("env: [{name: URL, value: 'http://$(API_SERVICE_HOST)/'}]")]
    [InlineData("env: [{name: V, value: '$(Build.Id) $(date) $(HOST'}]")]
    [InlineData("env: [{name: A, value: a}], command: [/bin/sh, -c, 'echo $(A) $(NAME)'], args: ['$(NAME)']")]
    [InlineData("env: [{name: A, value: a}], args: ['$(A)']")]
    public void Silent(string container) => Assert.Empty(Check.With<EnvReferenceComesTooEarly>(Check.SetWithUnknowns(PodYaml.Pod(container))));

    [Fact]
    public void Silent_when_a_Service_stands_behind_it() => Check.Silent<EnvReferenceComesTooEarly>(
        PodYaml.Pod("env: [{name: ADDR, value: '$(DB_PORT)'}, {name: DB_PORT, value: '1'}]") + Check.Service("{ports: [{port: 1}]}", "db"));
}
