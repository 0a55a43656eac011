namespace SvcDsl.Rules.References;

public class ConfigMapOrSecretKeyDoesNotExistTests
{
    [Theory]
    [InlineData(", env: [{name: A, valueFrom: {configMapKeyRef: {name: settings, key: lgo}}}]", "", "containers[0].env[0].valueFrom.configMapKeyRef.key", "lgo", "ConfigMap 'settings'", "did you mean 'log'?", "log")]
    [InlineData(", env: [{name: A, valueFrom: {secretKeyRef: {name: keys, key: other}}}]", "", "containers[0].env[0].valueFrom.secretKeyRef.key", "other", "Secret 'keys'", "it has 'password', 'user'", null)]
    [InlineData("", "volumes: [{name: v, configMap: {name: settings, items: [{key: log, path: a}, {key: x, path: b}]}}], ", "volumes[0].configMap.items[1].key", "x", "ConfigMap 'settings'", "it has 'log', 'blob'", null)]
    [InlineData("", "volumes: [{name: v, secret: {secretName: keys, items: [{key: passwrod, path: a}]}}], ", "volumes[0].secret.items[0].key", "passwrod", "Secret 'keys'", "did you mean 'password'?", "password")]
    public void Wrong(string container, string pod, string path, string key, string o, string advice, string? replacement)
    {
        Finding finding = Check.Single<ConfigMapOrSecretKeyDoesNotExist>(
            Objects + Some.Deployment("", container, pod: pod),
            $"spec.template.spec.{path}",
            $"Deployment 'web' reads the key '{key}' of {o}, which does not have it, so its pods do not start; {advice}");
        Assert.Equal(replacement, finding.Fix.GetValueOrDefault(FixKeys.Replacement));
        Assert.Single(finding.Related);
    }

    [Theory]
    [InlineData("configMapKeyRef: {name: settings, key: log}")]
    [InlineData("configMapKeyRef: {name: settings, key: blob}")]
    [InlineData("secretKeyRef: {name: keys, key: password}")]
    [InlineData("secretKeyRef: {name: keys, key: other, optional: true}")]
    [InlineData("secretKeyRef: {name: keys, key: UNKNOWN}")]
    [InlineData("secretKeyRef: {name: UNKNOWN, key: x}")]
    [InlineData("secretKeyRef: {name: missing, key: x}")]
    [InlineData("secretKeyRef: {name: open, key: x}")]
    [InlineData("secretKeyRef: {name: empty, key: x}")]
    [InlineData("secretKeyRef: {name: token, key: x}")]
    public void Silent(string reference) => Assert.Empty(Check.With<ConfigMapOrSecretKeyDoesNotExist>(Check.SetWithUnknowns(
        Objects + Some.Secret("data: {OPEN: x}", "open") + Some.Secret("type: Opaque", "empty") + Some.Secret("type: kubernetes.io/service-account-token, data: {a: b}", "token")
            + Some.Deployment("", $", env: [{{name: A, valueFrom: {{{reference}}}}}]"))));

    private static readonly string Objects = Some.ConfigMap("data: {log: a}, binaryData: {blob: AA==}") + Some.Secret("data: {password: AA==}, stringData: {user: a}");
}
