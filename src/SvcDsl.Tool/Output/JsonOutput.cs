using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SvcDsl.Tool.Check;

namespace SvcDsl.Tool.Output;

/// <summary>All findings as one JSON array.</summary>
internal static class JsonOutput
{
    /// <summary>For people to read, too: only what JSON itself needs is escaped.</summary>
    public static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(CheckResult result, TextWriter output)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            foreach (Remark remark in result.Remarks)
                Write(remark, json);
            json.WriteEndArray();
        }

        output.WriteLine(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }

    private static void Write(Remark remark, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("rule", remark.Rule.Id);
        json.WriteString("level", remark.LevelWord);
        json.WriteString("message", remark.Message);
        json.WriteString("file", remark.Origin.File);
        json.WriteNumber("line", remark.Origin.Line);
        json.WriteNumber("column", remark.Origin.Column);
        json.WriteNumber("endLine", remark.Origin.EndLine);
        json.WriteNumber("endColumn", remark.Origin.EndColumn);
        json.WritePropertyName("object");
        if (remark.Object is { } o)
        {
            json.WriteStartObject();
            json.WriteString("kind", o.Kind);
            json.WriteString("namespace", o.Namespace.Or(""));
            json.WriteString("name", o.Name.Or(""));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteString("path", remark.Path);
        json.WriteEndObject();
    }
}
