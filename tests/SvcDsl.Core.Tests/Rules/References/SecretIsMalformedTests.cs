namespace SvcDsl.Rules.References;

public class SecretIsMalformedTests
{
    [Theory]
    [InlineData("stringData: {a b: c}", "stringData[a b]", "The key 'a b' of Secret 'keys' is no key (letters, digits, '-', '_' and '.')", "choose another one")]
    [InlineData("stringData: {PORT: 80}", "stringData[PORT]", "The value of key 'PORT' of Secret 'keys' is a number, and only strings are allowed", "write it in quotes")]
    [InlineData("data: {a: hunter2!}", "data[a]", "The data of key 'a' of Secret 'keys' is no base64", "encode it, or write it under stringData as it is")]
    [InlineData("data: {a: 12345}", "data[a]", "The value of key 'a' of Secret 'keys' is a number, and only strings are allowed", "write it under stringData, in quotes")]
    [InlineData("type: kubernetes.io/tls, data: {tls.crt: AA==}", "data[tls.key]", "Secret 'keys' is of the type kubernetes.io/tls and has no key 'tls.key'", "add it, or leave the type out")]
    [InlineData("type: kubernetes.io/ssh-auth, data: {a: AA==}", "data[ssh-privatekey]", "Secret 'keys' is of the type kubernetes.io/ssh-auth and has no key 'ssh-privatekey'", "add it, or leave the type out")]
    [InlineData("type: kubernetes.io/basic-auth, data: {a: AA==}", "data[username]", "Secret 'keys' is of the type kubernetes.io/basic-auth and has neither the key 'username' nor 'password'", "add them")]
    [InlineData("type: kubernetes.io/dockercfg, stringData: {a: b}", "data[.dockercfg]", "Secret 'keys' is of the type kubernetes.io/dockercfg and has no key '.dockercfg'", "add it, or leave the type out")]
    [InlineData("type: kubernetes.io/dockerconfigjson, stringData: {.dockerconfigjson: b}", "data[.dockerconfigjson]", "The data of key '.dockerconfigjson' of Secret 'keys' is no JSON object", "write what docker login has put into its config file")]
    [InlineData("type: kubernetes.io/dockerconfigjson, data: {.dockerconfigjson: AA==}", "data[.dockerconfigjson]", "The data of key '.dockerconfigjson' of Secret 'keys' is no JSON object", "write what docker login has put into its config file")]
    [InlineData("type: kubernetes.io/service-account-token", "metadata.annotations[kubernetes.io/service-account.name]", "Secret 'keys' is of the type kubernetes.io/service-account-token and has no annotation kubernetes.io/service-account.name", "name the ServiceAccount there")]
    public void Wrong(string data, string path, string what, string advice)
    {
        Finding finding = Check.Single<SecretIsMalformed>(Some.Secret(data), path, $"{what}, so the API server rejects it; {advice}");
        Assert.DoesNotContain("hunter2", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_large() => Check.Single<SecretIsMalformed>(
        Some.Secret($"stringData: {{a: '{new string('x', 1_048_577)}'}}"), "data", "Secret 'keys' holds 1048577 bytes where 1048576 are allowed, so the API server rejects it; divide it");

    [Theory]
    [InlineData("data: {a: aGVsbG8=, b: '', c: '${PASSWORD}', d: '<password>', e: null}")]
    [InlineData("data: {a: UNKNOWN, OPEN: x}, type: kubernetes.io/tls")]
    [InlineData("OPEN: x, type: kubernetes.io/tls")]
    [InlineData("type: kubernetes.io/tls, data: {tls.crt: ''}, stringData: {tls.key: a}")]
    [InlineData("type: kubernetes.io/basic-auth, data: {password: AA==}")]
    [InlineData("type: kubernetes.io/dockerconfigjson, data: {.dockerconfigjson: e30=}")]
    [InlineData("type: kubernetes.io/dockerconfigjson, stringData: {.dockerconfigjson: ' {}'}")]
    [InlineData("type: UNKNOWN")]
    [InlineData("type: Opaque")]
    [InlineData("type: example.com/mine, data: [x]")]
    public void Silent(string data) => Assert.Empty(Check.With<SecretIsMalformed>(Check.SetWithUnknowns(Some.Secret(data))));
}
