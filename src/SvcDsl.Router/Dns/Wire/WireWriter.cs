using System.Buffers.Binary;
using System.Text;

namespace SvcDsl.Router.Dns.Wire;

/// <summary>Writes the parts of a packet into an array that grows. Names are compressed where the caller allows it.</summary>
internal sealed class WireWriter
{
    /// <summary>Pointers have 14 bits.</summary>
    private const int LastTarget = 0x3FFF;

    /// <summary>No character of a label, which are all bytes.</summary>
    private const char Separator = '\u0100';

    private readonly Dictionary<string, int> suffixes = new(StringComparer.Ordinal);
    private byte[] bytes = new byte[512];

    public int Position { get; set; }

    public byte[] ToArray() => bytes[..Position];

    public void WriteByte(byte value) => Grow(1)[0] = value;

    public void WriteNumber(int value) => BinaryPrimitives.WriteUInt16BigEndian(Grow(sizeof(ushort)), (ushort)value);

    public void WriteLong(uint value) => BinaryPrimitives.WriteUInt32BigEndian(Grow(sizeof(uint)), value);

    public void WriteBytes(ReadOnlySpan<byte> value) => value.CopyTo(Grow(value.Length));

    /// <summary>Writes text of one byte each, behind a byte with its length.</summary>
    public void WriteString(string text)
    {
        WriteByte((byte)text.Length);
        Encoding.Latin1.GetBytes(text, Grow(text.Length));
    }

    /// <summary>Puts a number where something else was written before.</summary>
    public void Patch(int position, int value) => BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(position), (ushort)value);

    /// <param name="name">The name.</param>
    /// <param name="compress">Whether a pointer may stand for its end: only where every reader expects one.</param>
    public void WriteName(DnsName name, bool compress)
    {
        for (int i = 0; i < name.Labels.Length; i++)
        {
            // Upper and lower case are kept apart, so that every name comes back as it was asked for.
            string suffix = string.Join(Separator, name.Labels.AsSpan()[i..]!);
            if (compress && suffixes.TryGetValue(suffix, out int target))
            {
                WriteNumber(0xC000 | target);
                return;
            }

            if (Position <= LastTarget)
                suffixes.TryAdd(suffix, Position);
            WriteString(name.Labels[i]);
        }

        WriteByte(0);
    }

    private Span<byte> Grow(int count)
    {
        if (Position + count > bytes.Length)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Position + count));
        Position += count;
        return bytes.AsSpan(Position - count, count);
    }
}
