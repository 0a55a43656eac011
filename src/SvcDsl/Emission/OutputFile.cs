using System.Text;

namespace SvcDsl.Emission;

/// <summary>Writes YAML so that what watches the file, such as a GitOps agent or a container build, sees changes only.</summary>
internal static class OutputFile
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    public static void Write(string path, string text)
    {
        byte[] content = Encoding.GetBytes(text);
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        // A half-written file must never be found, whatever ends the build: the rename is one step.
        string temporary = path + ".tmp";
        File.WriteAllBytes(temporary, content);
        File.Move(temporary, path, overwrite: true);
    }
}
