using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace SvcDsl.Router.Dns.Wire;

/// <summary>
/// A full domain name. A label may hold any bytes, so each character stands for one byte. Names are equal whatever their case, and
/// keep the case that they were written in.
/// </summary>
internal sealed class DnsName : IEquatable<DnsName>
{
    public const int MaxLabel = 63;

    /// <summary>The longest name on the wire, with the length bytes and the root.</summary>
    public const int MaxWireLength = 255;

    public static readonly DnsName Root = new([]);

    private DnsName(ImmutableArray<string> labels) => Labels = labels;

    /// <summary>The labels from the left, without the empty one of the root.</summary>
    public ImmutableArray<string> Labels { get; }

    public int WireLength => Labels.Sum(label => label.Length + 1) + 1;

    /// <returns>False when a label is empty or too long, or the whole name is.</returns>
    public static bool TryCreate(ImmutableArray<string> labels, [NotNullWhen(true)] out DnsName? name)
    {
        name = new DnsName(labels);
        if (labels.All(label => label.Length is > 0 and <= MaxLabel && label.All(c => c <= byte.MaxValue)) && name.WireLength <= MaxWireLength)
            return true;
        name = null;
        return false;
    }

    /// <summary>Reads a name as people write it, with or without the last dot; there are no escapes.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out DnsName? name)
    {
        string body = text.EndsWith('.') ? text[..^1] : text;
        return TryCreate(body.Length == 0 ? [] : [.. body.Split('.')], out name);
    }

    /// <exception cref="FormatException">The text is no name.</exception>
    public static DnsName Parse(string text) => TryParse(text, out DnsName? name) ? name : throw new FormatException($"'{text}' is no domain name.");

    /// <returns>Null when the result is too long.</returns>
    public DnsName? Append(DnsName suffix) => TryCreate(Labels.AddRange(suffix.Labels), out DnsName? name) ? name : null;

    /// <returns>Null when the label or the result is too long.</returns>
    public DnsName? Prepend(string label) => TryCreate(Labels.Insert(0, label), out DnsName? name) ? name : null;

    /// <summary>The labels in front of a zone; null when the name is not in it. For the zone itself there are none.</summary>
    public ImmutableArray<string>? Below(DnsName zone)
    {
        int own = Labels.Length - zone.Labels.Length;
        return own >= 0 && SameLabels(Labels.AsSpan()[own..], zone.Labels.AsSpan()) ? Labels[..own] : null;
    }

    public bool Equals(DnsName? other) => other is not null && SameLabels(Labels.AsSpan(), other.Labels.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as DnsName);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (string label in Labels)
            hash.Add(Lower(label), StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    /// <summary>The name as master files write it, with the last dot.</summary>
    public override string ToString()
    {
        if (Labels.Length == 0)
            return ".";
        var text = new StringBuilder();
        foreach (string label in Labels)
        {
            foreach (char c in label)
            {
                if (c is '.' or '\\' or '"' or ';' or '(' or ')' or '@' or '$')
                    text.Append('\\').Append(c);
                else if (c is > ' ' and < '\x7f')
                    text.Append(c);
                else
                    text.Append('\\').Append(((int)c).ToString("000", CultureInfo.InvariantCulture));
            }

            text.Append('.');
        }

        return text.ToString();
    }

    /// <summary>Only the letters of ASCII have a case in a name.</summary>
    private static string Lower(string label) =>
        label.Any(char.IsAsciiLetterUpper) ? string.Create(label.Length, label, (span, source) => Ascii.ToLower(source, span, out _)) : label;

    private static bool SameLabels(ReadOnlySpan<string> left, ReadOnlySpan<string> right)
    {
        if (left.Length != right.Length)
            return false;
        for (int i = 0; i < left.Length; i++)
        {
            if (!SameLabel(left[i], right[i]))
                return false;
        }

        return true;
    }

    private static bool SameLabel(string left, string right)
    {
        if (left.Length != right.Length)
            return false;
        for (int i = 0; i < left.Length; i++)
        {
            if (left[i] != right[i] && (!char.IsAsciiLetter(left[i]) || !char.IsAsciiLetter(right[i]) || (left[i] | 0x20) != (right[i] | 0x20)))
                return false;
        }

        return true;
    }
}
