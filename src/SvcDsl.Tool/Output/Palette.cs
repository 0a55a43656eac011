using SvcDsl.Rules;

namespace SvcDsl.Tool.Output;

/// <summary>Colours for a terminal; elsewhere texts stay as they are.</summary>
internal sealed class Palette(bool isOn)
{
    public string Bold(string text) => Paint("1", text);

    /// <summary>For what is around the point: numbers of lines, bars.</summary>
    public string Frame(string text) => Paint("1;34", text);

    public string Code(string text) => Paint("36", text);

    public string Dim(string text) => Paint("2", text);

    public string Added(string text) => Paint("32", text);

    public string Removed(string text) => Paint("31", text);

    public string Of(Level level, string text) => Paint(level switch { Level.Error => "1;31", Level.Warning => "1;33", _ => "1;36" }, text);

    private string Paint(string colour, string text) => isOn ? $"\u001b[{colour}m{text}\u001b[0m" : text;
}
