using SvcDsl.Rules.Routes;

namespace SvcDsl.Rules.References;

public class ConfigMapOrSecretDoesNotExistTests
{
    private const string Container = "spec.template.spec.containers[0].";

    [Theory]
    [InlineData(", envFrom: [{configMapRef: {name: settigns}}]", "", Container + "envFrom[0].configMapRef.name")]
    [InlineData(", env: [{name: A, valueFrom: {configMapKeyRef: {name: settigns, key: a}}}]", "", Container + "env[0].valueFrom.configMapKeyRef.name")]
    [InlineData("", "volumes: [{name: v, configMap: {name: settigns}}], ", "spec.template.spec.volumes[0].configMap.name")]
    [InlineData("", "volumes: [{name: v, projected: {sources: [{configMap: {name: settigns}}]}}], ", "spec.template.spec.volumes[0].projected.sources[0].configMap.name")]
    public void A_slip(string container, string pod, string path)
    {
        Finding finding = Check.Single<ConfigMapOrSecretDoesNotExist>(
            Some.ConfigMap() + Some.Deployment("", container, pod: pod),
            path,
            "Deployment 'web' reads ConfigMap 'settigns', which does not exist in its namespace, so its pods do not start; did you mean 'settings'?");
        Assert.Equal(Level.Warning, finding.Level);
        Assert.Equal("settings", finding.Fix[FixKeys.Replacement]);
        Assert.Single(finding.Related);
    }

    [Theory]
    [InlineData("secretRef", "other", "add it, or write optional: true", "Info")]
    [InlineData("secretRef", "kyes", "did you mean 'keys'?", "Warning")]
    [InlineData("configMapRef", "other", "add it, or write optional: true", "Warning")]
    public void Levels(string reference, string name, string advice, string level)
    {
        Finding finding = Assert.Single(Check.With<ConfigMapOrSecretDoesNotExist>(Check.SetOf(
            Some.ConfigMap() + Some.Secret() + Some.Deployment("", $", envFrom: [{{{reference}: {{name: {name}}}}}, {{{reference}: {{name: {name}}}}}]"))));
        Assert.EndsWith($"so its pods do not start; {advice}", finding.Message, StringComparison.Ordinal);
        Assert.Equal(level, finding.Level.ToString());
    }

    [Theory]
    [InlineData("{configMapRef: {name: settings}}")]
    [InlineData("{secretRef: {name: keys}}")]
    [InlineData("{configMapRef: {name: other, optional: true}}")]
    [InlineData("{configMapRef: {name: other, optional: UNKNOWN}}")]
    [InlineData("{configMapRef: {name: other, OPEN: x}}")]
    [InlineData("{configMapRef: {name: UNKNOWN}}")]
    [InlineData("{configMapRef: {name: kube-root-ca.crt}}")]
    public void Silent(string source) => Assert.Empty(Check.With<ConfigMapOrSecretDoesNotExist>(
        Check.SetWithUnknowns(Some.ConfigMap() + Some.Secret() + Some.Deployment("", $", envFrom: [{source}]"))));

    [Fact]
    public void Silent_when_they_come_from_elsewhere()
    {
        string secret = Some.Deployment("", ", envFrom: [{secretRef: {name: other}}]");
        Check.Silent<ConfigMapOrSecretDoesNotExist>(Some.ConfigMap() + secret);
        Check.Silent<ConfigMapOrSecretDoesNotExist>(Some.Secret() + secret + Given.Object("cert-manager.io/v1", "Certificate", "c", "spec: {secretName: other}"));
        Check.Silent<ConfigMapOrSecretDoesNotExist>(Some.Secret() + secret + Given.Object("external-secrets.io/v1", "ExternalSecret", "c", "spec: {target: {name: other}}"));
        Check.Silent<ConfigMapOrSecretDoesNotExist>(Some.Secret() + secret + Given.Object("bitnami.com/v1alpha1", "SealedSecret", "other", "spec: {}"));
        Check.Silent<ConfigMapOrSecretDoesNotExist>(Some.Secret() + secret + Given.Object("kustomize.config.k8s.io/v1beta1", "Kustomization", "k", "secretGenerator: []"));
    }
}
