using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace SvcDsl.Router.Dns.Wire;

/// <summary>Reads the parts of a packet. Each read says whether it could; none throws, whatever the bytes are.</summary>
internal ref struct WireReader(ReadOnlySpan<byte> packet, int position = 0)
{
    private const int PointerBits = 0xC0;

    /// <summary>A name has 127 labels at most; more pointers than that are there to keep us busy.</summary>
    private const int MaxPointers = 127;

    private readonly ReadOnlySpan<byte> packet = packet;

    public int Position { get; private set; } = position;

    public readonly bool IsAtEnd => Position == packet.Length;

    public bool TryReadByte(out byte value)
    {
        value = 0;
        if (Position >= packet.Length)
            return false;
        value = packet[Position++];
        return true;
    }

    public bool TryReadNumber(out ushort value)
    {
        if (!BinaryPrimitives.TryReadUInt16BigEndian(packet[Position..], out value))
            return false;
        Position += sizeof(ushort);
        return true;
    }

    public bool TryReadLong(out uint value)
    {
        if (!BinaryPrimitives.TryReadUInt32BigEndian(packet[Position..], out value))
            return false;
        Position += sizeof(uint);
        return true;
    }

    public bool TryReadBytes(int count, out ReadOnlySpan<byte> bytes)
    {
        bytes = default;
        if (packet.Length - Position < count)
            return false;
        bytes = packet.Slice(Position, count);
        Position += count;
        return true;
    }

    /// <summary>Reads a name and follows its compression pointers. Each must lead further back than the one before, so there are no loops.</summary>
    public bool TryReadName([NotNullWhen(true)] out DnsName? name)
    {
        name = null;
        ImmutableArray<string>.Builder labels = ImmutableArray.CreateBuilder<string>();
        int at = Position, start = Position, end = -1, length = 1, pointers = 0;
        while (at < packet.Length)
        {
            int first = packet[at++];
            if (first == 0)
            {
                Position = end < 0 ? at : end;
                return DnsName.TryCreate(labels.DrainToImmutable(), out name);
            }

            if (first <= DnsName.MaxLabel)
            {
                length += first + 1;
                if (length > DnsName.MaxWireLength || at + first > packet.Length)
                    return false;
                labels.Add(Encoding.Latin1.GetString(packet.Slice(at, first)));
                at += first;
                continue;
            }

            if (first < PointerBits || at >= packet.Length || ++pointers > MaxPointers)
                return false;
            int target = ((first - PointerBits) << 8) | packet[at++];
            if (target >= start)
                return false;
            if (end < 0)
                end = at;
            at = start = target;
        }

        return false;
    }
}
