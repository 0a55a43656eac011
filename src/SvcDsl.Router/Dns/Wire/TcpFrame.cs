using System.Buffers.Binary;

namespace SvcDsl.Router.Dns.Wire;

/// <summary>A message in a TCP connection: two bytes with its length, then the message.</summary>
internal static class TcpFrame
{
    /// <returns>Null when the other side has closed.</returns>
    /// <exception cref="EndOfStreamException">It closed in the middle of a message.</exception>
    public static async Task<byte[]?> ReadAsync(Stream stream, CancellationToken cancel)
    {
        byte[] length = new byte[sizeof(ushort)];
        if (await stream.ReadAtLeastAsync(length, length.Length, throwOnEndOfStream: false, cancel) < length.Length)
            return null;
        byte[] message = new byte[BinaryPrimitives.ReadUInt16BigEndian(length)];
        await stream.ReadExactlyAsync(message, cancel);
        return message;
    }

    /// <summary>Writes length and message at once, so that they are one segment.</summary>
    public static ValueTask WriteAsync(Stream stream, ReadOnlyMemory<byte> message, CancellationToken cancel)
    {
        byte[] frame = new byte[sizeof(ushort) + message.Length];
        BinaryPrimitives.WriteUInt16BigEndian(frame, (ushort)message.Length);
        message.Span.CopyTo(frame.AsSpan(sizeof(ushort)));
        return stream.WriteAsync(frame, cancel);
    }
}
