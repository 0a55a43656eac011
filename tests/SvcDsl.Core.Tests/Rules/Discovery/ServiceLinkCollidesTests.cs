using SvcDsl.Rules.Pods;

namespace SvcDsl.Rules.Discovery;

public class ServiceLinkCollidesTests
{
    private static readonly string Redis = Check.Service("{ports: [{port: 6379}]}", "redis");

    [Theory]
    [InlineData("env: [{name: REDIS_URL, value: 'redis://redis:$(REDIS_PORT)'}]", "env[0].value", "The variable REDIS_URL", "redis://redis:$(REDIS_SERVICE_PORT)")]
    [InlineData("env: [{name: CACHE_PORT, value: $(REDIS_PORT)}]", "env[0].value", "The variable CACHE_PORT", "$(REDIS_SERVICE_PORT)")]
    [InlineData("args: ['--port=$(REDIS_PORT)']", "args[0]", "The argument '--port=$(REDIS_PORT)'", "--port=$(REDIS_SERVICE_PORT)")]
    [InlineData("command: [sh, -c, 'nc redis ${REDIS_PORT}']", "command[2]", "The command 'nc redis ${REDIS_PORT}'", "nc redis ${REDIS_SERVICE_PORT}")]
    public void A_port_is_wanted(string container, string path, string what, string replacement)
    {
        Finding finding = Check.Single<ServiceLinkCollides>(
            PodYaml.Deployment(container) + Redis,
            $"spec.template.spec.containers[0].{path}",
            $"{what} of container 'main' of Deployment 'web' uses REDIS_PORT, which is tcp:// with an address because of Service 'redis', not a port; use REDIS_SERVICE_PORT, or define REDIS_PORT in env");
        Assert.Equal(replacement, finding.Fix[FixKeys.Replacement]);
        Assert.Single(finding.Related);
    }

    [Theory]
    [InlineData("n8nio/n8n:1", "n8n", "N8N_PORT")]
    [InlineData("docker.io/library/solr@sha256:0", "solr", "SOLR_PORT")]
    [InlineData("registry:5000/confluentinc/cp-schema-registry", "schema-registry", "SCHEMA_REGISTRY_PORT")]
    public void An_image_that_reads_it(string image, string service, string variable) => Assert.Equal(Level.Info, Check.Single<ServiceLinkCollides>(
        $"{{apiVersion: v1, kind: Pod, metadata: {{name: web}}, spec: {{containers: [{{name: main, image: '{image}'}}]}}}}" + Check.Service("{ports: [{port: 80}]}", service),
        "spec.containers[0].image",
        $"Container 'main' of Pod 'web' reads {variable}, which is tcp:// with an address because of Service '{service}', and may not start; "
            + $"define {variable} in env, set enableServiceLinks: false, or rename the Service").Level);

    [Theory]
    [InlineData("env: [{name: REDIS_PORT, value: '6379'}, {name: REDIS_URL, value: 'redis:$(REDIS_PORT)'}]", "")]
    [InlineData("env: [{name: REDIS_URL, value: 'redis:$(REDIS_SERVICE_PORT)'}]", "")]
    [InlineData("env: [{name: REDIS_URL, value: $(REDIS_PORT)}]", "")]
    [InlineData("env: [{name: REDIS_URL, value: 'redis:$$(REDIS_PORT)'}]", "")]
    [InlineData("env: [{name: REDIS_URL, value: 'redis:${REDIS_PORT}'}]", "")]
    [InlineData("env: [{name: REDIS_URL, value: 'redis:$(REDIS_PORT)'}, {name: UNKNOWN}]", "")]
    [InlineData("env: [{name: REDIS_URL, value: 'redis:$(REDIS_PORT)'}], envFrom: [{configMapRef: {name: elsewhere}}]", "")]
    [InlineData("env: [{name: REDIS_URL, value: 'redis:$(REDIS_PORT)'}]", "enableServiceLinks: false")]
    [InlineData("env: [{name: REDIS_URL, value: 'redis:$(REDIS_PORT)'}]", "enableServiceLinks: UNKNOWN")]
    [InlineData("args: ['echo $REDIS_PORT']", "")]
    [InlineData("args: [sh, -c, 'REDIS_PORT=6379; nc redis $REDIS_PORT']", "")]
    [InlineData("args: [sh, -c, 'nc redis ${REDIS_PORT##*:}']", "")]
    public void Silent(string container, string pod) => Assert.Empty(Check.With<ServiceLinkCollides>(Check.SetWithUnknowns(PodYaml.Deployment(container, pod) + Redis)));

    [Theory]
    [InlineData("{clusterIP: None, ports: [{port: 6379}]}")]
    [InlineData("{clusterIP: UNKNOWN, ports: [{port: 6379}]}")]
    [InlineData("{type: ExternalName, externalName: a.b}")]
    public void Silent_without_an_address(string service) => Assert.Empty(Check.With<ServiceLinkCollides>(Check.SetWithUnknowns(
        PodYaml.Deployment("env: [{name: REDIS_URL, value: 'redis:$(REDIS_PORT)'}]") + Check.Service(service, "redis"))));

    [Fact]
    public void Silent_when_a_ConfigMap_defines_it() => Check.Silent<ServiceLinkCollides>(
        PodYaml.Deployment("env: [{name: REDIS_URL, value: 'redis:$(REDIS_PORT)'}], envFrom: [{prefix: REDIS_, configMapRef: {name: c}}]") + Redis
            + "\n---\n{apiVersion: v1, kind: ConfigMap, metadata: {name: c}, data: {PORT: '1'}}");

    [Fact]
    public void Found_when_the_ConfigMap_defines_others() => Assert.Single(Check.With<ServiceLinkCollides>(Check.SetOf(
        PodYaml.Deployment("env: [{name: REDIS_URL, value: 'redis:$(REDIS_PORT)'}], envFrom: [{configMapRef: {name: c}}]") + Redis
            + "\n---\n{apiVersion: v1, kind: ConfigMap, metadata: {name: c}, data: {PORT: '1'}}")));
}
