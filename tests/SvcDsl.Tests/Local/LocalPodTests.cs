using System.Net;

namespace SvcDsl;

public class LocalPodTests
{
    [Fact]
    public void A_project()
    {
        var project = Assert.IsType<LocalProject>(LocalPod.Project("../Web", "--verbose"));
        Assert.Equal("../Web", project.Path);
        Assert.Equal(["--verbose"], project.Args);
    }

    [Fact]
    public void A_command()
    {
        var command = Assert.IsType<LocalCommand>(LocalPod.Command("redis-server", "--port", "$(PORT)"));
        Assert.Equal("redis-server", command.FileName);
        Assert.Equal(["--port", "$(PORT)"], command.Args);
    }

    [Fact]
    public void An_address()
    {
        var address = Assert.IsType<LocalAddress>(LocalPod.Address("localhost", 5000));
        Assert.Equal(("localhost", 5000), (address.Host, address.Port));
    }

    [Fact]
    public async Task Code_in_this_process()
    {
        PodContext? seen = null;
        var pod = Assert.IsType<LocalFunction>(LocalPod.Run((context, _) =>
        {
            seen = context;
            return Task.CompletedTask;
        }));
        var context = new PodContext("web-1", "shop", IPAddress.Loopback, new Dictionary<string, int> { ["http"] = 80 }, new Dictionary<string, string> { ["A"] = "b" }, TextWriter.Null);
        await pod.Body(context, CancellationToken.None);

        Assert.Same(context, seen);
        Assert.Equal(("web-1", "shop", IPAddress.Loopback, TextWriter.Null), (seen!.Name, seen.Namespace, seen.Address, seen.Log));
        Assert.Equal(80, seen.Ports["http"]);
        Assert.Equal("b", seen.Environment["A"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public void Empty_names_are_refused(string? name)
    {
        Assert.Equal("path", Assert.ThrowsAny<ArgumentException>(() => LocalPod.Project(name!)).ParamName);
        Assert.Equal("fileName", Assert.ThrowsAny<ArgumentException>(() => LocalPod.Command(name!)).ParamName);
        Assert.Equal("host", Assert.ThrowsAny<ArgumentException>(() => LocalPod.Address(name!, 80)).ParamName);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65536)]
    public void What_is_no_port_is_refused(int port) =>
        Assert.Equal("port", Assert.ThrowsAny<ArgumentException>(() => LocalPod.Address("localhost", port)).ParamName);

    [Fact]
    public void Null_is_refused()
    {
        Assert.Equal("args", Assert.Throws<ArgumentNullException>(() => LocalPod.Project("x", null!)).ParamName);
        Assert.Equal("args", Assert.Throws<ArgumentNullException>(() => LocalPod.Command("x", null!)).ParamName);
        Assert.Equal("run", Assert.Throws<ArgumentNullException>(() => LocalPod.Run(null!)).ParamName);
    }
}
