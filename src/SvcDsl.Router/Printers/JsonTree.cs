using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SvcDsl.Nodes;

namespace SvcDsl.Router.Printers;

/// <summary>Writes objects whole, for <c>-o json</c>. They hold logical addresses, as in a cluster.</summary>
internal static class JsonTree
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        IndentSize = 4,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Node node) => (JsonOf(node)?.ToJsonString(Json) ?? "null") + "\n";

    private static JsonNode? JsonOf(Node node) => node switch
    {
        MapNode map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Name, JsonOf(entry.Value)))),
        ListNode list => new JsonArray([.. list.Select(JsonOf)]),
        ScalarNode { Value: string text } => JsonValue.Create(text),
        ScalarNode { Value: bool flag } => JsonValue.Create(flag),
        ScalarNode { Value: long number } => JsonValue.Create(number),
        ScalarNode { Value: double number } => JsonValue.Create(number),
        _ => null,
    };
}
