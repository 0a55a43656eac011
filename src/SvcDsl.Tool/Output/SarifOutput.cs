using System.Reflection;
using System.Text;
using System.Text.Json;
using SvcDsl.Provenance;
using SvcDsl.Rules;
using SvcDsl.Tool.Check;
using SvcDsl.Tool.Input;

namespace SvcDsl.Tool.Output;

/// <summary>Findings as SARIF 2.1.0, which code scanning and editors read.</summary>
internal sealed class SarifOutput(CheckResult result, string directory)
{
    private readonly RuleInfo[] rules = [.. RuleBook.Rules.Select(rule => rule.Info).Concat(ToolRules.All)];

    public static void Write(CheckResult result, string directory, TextWriter output)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonOutput.Options))
            new SarifOutput(result, directory).WriteLog(json);
        output.WriteLine(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }

    private void WriteLog(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json);
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", !result.Remarks.Any(remark => remark.IsFailure));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (Remark remark in result.Remarks)
            WriteResult(remark, json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "svcdsl");
        json.WriteString("version", typeof(SarifOutput).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0");
        json.WriteString("informationUri", "https://github.com/svcdsl/svcdsl");
        json.WriteStartArray("rules");
        foreach (RuleInfo rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteText(json, "shortDescription", rule.Title);
            WriteText(json, "fullDescription", rule.Description);
            json.WriteString("helpUri", rule.HelpLink);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Word(rule.Level));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteResult(Remark remark, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", remark.Rule.Id);
        json.WriteNumber("ruleIndex", Array.IndexOf(rules, remark.Rule));
        json.WriteString("level", Word(remark.Level));
        WriteText(json, "message", remark.Message);
        json.WriteStartArray("locations");
        if (remark.Origin.IsKnown)
            WriteLocation(remark.Origin, remark.Path, json);
        json.WriteEndArray();
        Origin[] related = [.. remark.Related];
        if (related.Length > 0)
        {
            json.WriteStartArray("relatedLocations");
            foreach (Origin origin in related)
                WriteLocation(origin, "", json);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void WriteLocation(Origin origin, string path, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri(origin.File));
        json.WriteEndObject();
        if (origin.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", origin.Line);
            json.WriteNumber("startColumn", origin.Column);
            json.WriteNumber("endLine", origin.EndLine);
            json.WriteNumber("endColumn", origin.EndColumn);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (path.Length > 0)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", path);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>Relative to the current directory, which is the repository for whoever reads this.</summary>
    private string Uri(string file)
    {
        if (file == InputFile.StandardInput)
            return "stdin";
        string full = Path.GetFullPath(file, directory);
        string relative = Path.GetRelativePath(directory, full).Replace('\\', '/');
        return string.Join('/', relative.Split('/').Select(System.Uri.EscapeDataString));
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Word(Level level) => level switch { Level.Error => "error", Level.Warning => "warning", _ => "note" };
}
