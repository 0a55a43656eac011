using System.Text;
using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Views;

namespace SvcDsl.Rules.References;

/// <remarks>What a Secret holds is never printed.</remarks>
internal sealed class SecretIsMalformed : Rule
{
    private const string AccountAnnotation = "kubernetes.io/service-account.name";

    public override RuleInfo Info { get; } = new(
        "SVC7071",
        "Secret is malformed",
        Level.Error,
        "The API server rejects Secrets whose data is no base64, or that lack a key which their type requires.");

    public override void Check(RuleContext context)
    {
        foreach (ObjectView secret in context.Set.Index.Of("", "Secret"))
        {
            CheckValues(context, secret);
            CheckType(context, secret);
        }
    }

    private void CheckValues(RuleContext context, ObjectView secret)
    {
        long bytes = 0;
        foreach (string field in (string[])["data", "stringData"])
        {
            foreach (MapEntry entry in (IEnumerable<MapEntry>?)secret.Root.MapAt(field) ?? [])
            {
                if (entry.Key.IsKnown && DataMap.ProblemOfKey(entry.Name) is { } problem)
                    Report(context, secret, $"{field}[{entry.Name}]", $"The key '{entry.Name}' of {secret} {problem}", "choose another one", entry.Key.Origin);
                if (DataMap.NoString(entry.Value) is { } kind)
                    Report(context, secret, $"{field}[{entry.Name}]", $"The value of key '{entry.Name}' of {secret} is {kind}, and only strings are allowed", field == "data" ? "write it under stringData, in quotes" : "write it in quotes", entry.Value.Origin);
                if (entry.Value is not ScalarNode { Value: string text } || DataMap.IsPlaceholder(text))
                    continue;
                byte[]? decoded = field == "data" ? DataMap.Decode(text) : null;
                if (field == "data" && decoded is null)
                    Report(context, secret, $"data[{entry.Name}]", $"The data of key '{entry.Name}' of {secret} is no base64", "encode it, or write it under stringData as it is", entry.Value.Origin);
                else
                    bytes += decoded?.Length ?? DataMap.BytesOf(text);
            }
        }

        if (bytes > DataMap.MaxBytes)
            Report(context, secret, "data", $"{secret} holds {bytes} bytes where {DataMap.MaxBytes} are allowed", "divide it", secret.Origin);
    }

    private void CheckType(RuleContext context, ObjectView secret)
    {
        Field<string> type = secret.Root.String("type");
        if (!type.IsKnown || Keys(secret) is not { } keys)
            return;
        switch (type.Value)
        {
            case "kubernetes.io/tls":
                foreach (string key in (string[])["tls.crt", "tls.key"])
                    Require(context, secret, keys, type, key);
                break;
            case "kubernetes.io/ssh-auth":
                Require(context, secret, keys, type, "ssh-privatekey");
                break;
            case "kubernetes.io/basic-auth" when !keys.Contains("username") && !keys.Contains("password"):
                Report(context, secret, "data[username]", $"{secret} is of the type {type.Value} and has neither the key 'username' nor 'password'", "add them", type.Origin);
                break;
            case "kubernetes.io/dockercfg":
                RequireJson(context, secret, keys, type, ".dockercfg");
                break;
            case "kubernetes.io/dockerconfigjson":
                RequireJson(context, secret, keys, type, ".dockerconfigjson");
                break;
            case "kubernetes.io/service-account-token" when LabelSet.At(secret.Metadata, "annotations")[AccountAnnotation].IsMissing:
                Report(context, secret, $"metadata.annotations[{AccountAnnotation}]", $"{secret} is of the type {type.Value} and has no annotation {AccountAnnotation}", "name the ServiceAccount there", type.Origin);
                break;
        }
    }

    private void RequireJson(RuleContext context, ObjectView secret, HashSet<string> keys, Field<string> type, string key)
    {
        Require(context, secret, keys, type, key);
        string? text = secret.Root.MapAt("stringData").String(key).Or(null!);
        if (text is null && secret.Root.MapAt("data").String(key) is { IsKnown: true } encoded && !DataMap.IsPlaceholder(encoded.Value!) && DataMap.Decode(encoded.Value!) is { } bytes)
            text = Encoding.UTF8.GetString(bytes);
        if (text is not null && !DataMap.IsPlaceholder(text) && !(text.TrimStart().StartsWith("{", StringComparison.Ordinal) && text.TrimEnd().EndsWith("}", StringComparison.Ordinal)))
            Report(context, secret, $"data[{key}]", $"The data of key '{key}' of {secret} is no JSON object", "write what docker login has put into its config file", (secret.Root.MapAt("data")?[key] ?? secret.Root.MapAt("stringData")?[key])!.Origin);
    }

    private void Require(RuleContext context, ObjectView secret, HashSet<string> keys, Field<string> type, string key)
    {
        if (!keys.Contains(key))
            Report(context, secret, $"data[{key}]", $"{secret} is of the type {type.Value} and has no key '{key}'", "add it, or leave the type out", type.Origin);
    }

    /// <summary>All keys; null when they are not known.</summary>
    private static HashSet<string>? Keys(ObjectView secret)
    {
        if (secret.Root.Open is not null)
            return null;
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (string field in (string[])["data", "stringData"])
        {
            if (secret.Root[field] is ScalarNode { IsKnown: false } || secret.Root.MapAt(field)?.Open is not null)
                return null;
            keys.UnionWith((secret.Root.MapAt(field) ?? (IEnumerable<MapEntry>)[]).Select(entry => entry.Name));
        }

        return keys;
    }

    private void Report(RuleContext context, ObjectView secret, string path, string what, string advice, Origin origin) =>
        context.Report(new Finding(Info, secret, path, $"{what}, so the API server rejects it; {advice}", origin));
}
