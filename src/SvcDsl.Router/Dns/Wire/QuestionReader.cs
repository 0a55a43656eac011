using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace SvcDsl.Router.Dns.Wire;

/// <summary>Reads only the question of a message, whatever stands behind it.</summary>
internal static class QuestionReader
{
    private const int CountAt = 4;

    public static bool TryRead(ReadOnlySpan<byte> packet, [NotNullWhen(true)] out Question? question)
    {
        question = null;
        if (packet.Length < MessageReader.HeaderLength || BinaryPrimitives.ReadUInt16BigEndian(packet[CountAt..]) != 1)
            return false;
        var reader = new WireReader(packet, MessageReader.HeaderLength);
        if (!reader.TryReadName(out DnsName? name) || !reader.TryReadNumber(out ushort type) || !reader.TryReadNumber(out ushort @class))
            return false;
        question = new Question(name, (DnsType)type, (DnsClass)@class);
        return true;
    }
}
