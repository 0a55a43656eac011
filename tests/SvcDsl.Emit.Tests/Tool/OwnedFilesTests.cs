using SvcDsl.Emit;
using SvcDsl.Infrastructure;

namespace SvcDsl.Tool;

public sealed class OwnedFilesTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();

    public void Dispose() => directory.Dispose();

    [Fact]
    public void Removes_what_it_wrote_once_and_nothing_else()
    {
        string dev = directory.Write("k8s/dev/shop.yaml", "");
        string prod = directory.Write("k8s/prod/shop.yaml", "");
        string foreign = directory.Write("k8s/prod/secret.yaml", "");
        var owned = new OwnedFiles(directory["obj/files.txt"]);
        owned.Replace([dev, prod]);

        string shop = directory.Write("k8s/shop.yaml", "");
        owned.Replace([shop]);

        Assert.False(Directory.Exists(directory["k8s/dev"]));
        Assert.False(File.Exists(prod));
        Assert.True(File.Exists(foreign));
        Assert.True(File.Exists(shop));
        Assert.Equal([shop], File.ReadAllLines(directory["obj/files.txt"]));
    }

    [Fact]
    public void A_file_that_is_gone_already_is_no_problem()
    {
        var owned = new OwnedFiles(directory["files.txt"]);
        owned.Replace([directory["k8s/shop.yaml"]]);
        owned.Replace([]);
        Assert.Empty(File.ReadAllLines(directory["files.txt"]));
    }

    [Fact]
    public void The_list_gets_a_new_time_even_when_it_does_not_change()
    {
        var owned = new OwnedFiles(directory["files.txt"]);
        owned.Replace([]);
        var old = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(directory["files.txt"], old);
        owned.Replace([]);
        Assert.NotEqual(old, File.GetLastWriteTimeUtc(directory["files.txt"]));
    }
}
