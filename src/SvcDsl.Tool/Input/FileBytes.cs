using System.Globalization;
using SvcDsl.Tool.Check;

namespace SvcDsl.Tool.Input;

/// <summary>Reads a file, or standard input, up to a limit.</summary>
internal static class FileBytes
{
    public static (byte[]? Bytes, Remark? Problem) Read(InputFile file, Func<Stream> standardInput, long limit, CancellationToken cancel)
    {
        try
        {
            using Stream stream = file.Path is null ? standardInput() : new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            if (stream.CanSeek && stream.Length > limit)
                return (null, TooLarge(file, limit));

            // A pipe, or a device, does not say how long it is.
            using var copy = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
            byte[] buffer = new byte[1 << 16];
            for (int count = stream.Read(buffer); count > 0; count = stream.Read(buffer))
            {
                cancel.ThrowIfCancellationRequested();
                copy.Write(buffer, 0, count);
                if (copy.Length > limit)
                    return (null, TooLarge(file, limit));
            }

            return (copy.TryGetBuffer(out ArraySegment<byte> segment) && segment.Count == segment.Array!.Length ? segment.Array : copy.ToArray(), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return (null, Remark.OfFile(ToolRules.NotReadable, file.Name, $"The file cannot be read: {InputFinder.Reason(e)}"));
        }
    }

    private static Remark TooLarge(InputFile file, long limit) => Remark.OfFile(
        ToolRules.NotReadable,
        file.Name,
        string.Create(CultureInfo.InvariantCulture, $"The file is larger than {limit / (1024.0 * 1024):0.###} MB, so it is not read; divide it, or raise --max-file-size"));
}
