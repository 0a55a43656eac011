namespace SvcDsl.Provenance;

/// <summary>
/// Where a piece of a manifest was written: a span of a C# or YAML file. Lines and columns count from 1; 0 means "not known".
/// </summary>
internal class Origin
{
    public static readonly Origin None = new("", 0, 0, 0, 0);

    public Origin(string file, int line, int column, int endLine = 0, int endColumn = 0)
    {
        File = file;
        Line = line;
        Column = column;
        EndLine = endLine == 0 ? line : endLine;
        EndColumn = endColumn == 0 ? column : endColumn;
    }

    protected Origin()
    {
        File = "";
    }

    public virtual string File { get; }

    public virtual int Line { get; }

    public virtual int Column { get; }

    public virtual int EndLine { get; }

    public virtual int EndColumn { get; }

    /// <summary>The place that called the code at this origin, when that code is a helper; otherwise null.</summary>
    public virtual Origin? Caller => null;

    /// <summary>
    /// The place of a part of the text that was written here, given by its lines and columns in that text; this place itself when nobody knows.
    /// </summary>
    public virtual Origin Inside(Origin part) => this;

    public bool IsKnown => File.Length > 0;

    public override string ToString() => IsKnown ? $"{File}({Line},{Column})" : "(no source position)";
}
