using System.Text;

namespace SvcDsl.Analyzers.Generation;

/// <summary>Text with indented blocks.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder text = new();
    private int depth;

    public void Line(string line = "")
    {
        if (line.Length > 0)
            text.Append(' ', depth * 4).Append(line);
        text.Append('\n');
    }

    public void Open(string header)
    {
        Line(header);
        Line("{");
        depth++;
    }

    public void Close()
    {
        depth--;
        Line("}");
    }

    public void CloseAll()
    {
        while (depth > 0)
            Close();
    }

    public override string ToString() => text.ToString();
}
