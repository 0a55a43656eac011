using SvcDsl.Infrastructure;

namespace SvcDsl.Emission;

public sealed class OutputFileTests
{
    [Fact]
    public void Writes_utf8_without_a_mark_and_leaves_nothing_else_behind()
    {
        using var directory = new TemporaryDirectory();
        OutputFile.Write(directory["k8s/dev/shop.yaml"], "a: ü\n");

        Assert.Equal("a: ü\n"u8.ToArray(), File.ReadAllBytes(directory["k8s/dev/shop.yaml"]));
        Assert.Single(Directory.GetFiles(directory["k8s/dev"]));
    }

    [Fact]
    public void Does_not_touch_a_file_with_the_same_content()
    {
        using var directory = new TemporaryDirectory();
        string path = directory.Write("shop.yaml", "a: 1\n");
        var old = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, old);

        OutputFile.Write(path, "a: 1\n");
        Assert.Equal(old, File.GetLastWriteTimeUtc(path));

        OutputFile.Write(path, "a: 2\n");
        Assert.NotEqual(old, File.GetLastWriteTimeUtc(path));
        Assert.Equal("a: 2\n", directory.Read("shop.yaml"));
    }
}
