namespace SvcDsl.Rules.References;

public class ConfigMapIsMalformedTests
{
    [Theory]
    [InlineData("data: {a/b: c}", "data[a/b]", "The key 'a/b' of ConfigMap 'settings' is no key (letters, digits, '-', '_' and '.')", "choose another one")]
    [InlineData("data: {..a: c}", "data[..a]", "The key '..a' of ConfigMap 'settings' begins like a path", "choose another one")]
    [InlineData("data: {PORT: 80}", "data[PORT]", "The value of key 'PORT' of ConfigMap 'settings' is a number, and only strings are allowed", "write it in quotes")]
    [InlineData("data: {DEBUG: true}", "data[DEBUG]", "The value of key 'DEBUG' of ConfigMap 'settings' is true or false, and only strings are allowed", "write it in quotes")]
    [InlineData("data: {a: {b: c}}", "data[a]", "The value of key 'a' of ConfigMap 'settings' is a map, and only strings are allowed", "write it as text, behind '|'")]
    [InlineData("data: {a: b}, binaryData: {a: AA==}", "binaryData[a]", "ConfigMap 'settings' has the key 'a' in both data and binaryData", "remove one")]
    [InlineData("binaryData: {a: hello!}", "binaryData[a]", "The binaryData 'a' of ConfigMap 'settings' is no base64", "encode it, or write it under data")]
    public void Wrong(string data, string path, string what, string advice) =>
        Check.Single<ConfigMapIsMalformed>(Some.ConfigMap(data), path, $"{what}, so the API server rejects it; {advice}");

    [Fact]
    public void Too_large() => Check.Single<ConfigMapIsMalformed>(
        Some.ConfigMap($"data: {{a: '{new string('x', 1_048_577)}'}}"), "data", "ConfigMap 'settings' holds 1048577 bytes where 1048576 are allowed, so the API server rejects it; divide it, or put the data into a volume");

    [Theory]
    [InlineData("data: {a.b-C_1: c, b: '80', c: null, d: ''}")]
    [InlineData("data: {a: UNKNOWN, OPEN: x}, binaryData: {b: UNKNOWN}")]
    [InlineData("binaryData: {a: 'AA\n AA', b: '${BLOB}'}")]
    [InlineData("data: UNKNOWN")]
    [InlineData("data: [a]")]
    public void Silent(string data) => Assert.Empty(Check.With<ConfigMapIsMalformed>(Check.SetWithUnknowns(Some.ConfigMap(data.Replace("\n ", "")))));
}
