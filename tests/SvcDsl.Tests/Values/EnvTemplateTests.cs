using SvcDsl.Nodes;
using SvcDsl.Views;

namespace SvcDsl;

/// <summary>What a variable says on this machine.</summary>
public class EnvTemplateTests
{
    [Fact]
    public void A_url() => Assert.Equal("http://127.0.0.9:40001", Local(api => api.Url()));

    [Fact]
    public void A_host_and_a_port_of_their_own() => Assert.Equal(
        "http://127.0.0.9:40001/v1", Local(api => $"http://{api.Host}:{api.PortNumber()}/v1"));

    [Fact]
    public void The_port_that_goes_without_saying_is_said_when_it_is_another_one() => Assert.Equal(
        "http://127.0.0.9:40001/v1", Local(api => $"http://{api.Host}/v1"));

    [Fact]
    public void It_goes_without_saying_here_too_when_it_is_the_same() => Assert.Equal(
        "http://127.0.0.9/v1", Local(api => $"http://{api.Host}/v1", port: 80));

    [Fact]
    public void A_port_that_is_written_out_stays() => Assert.Equal(
        "http://127.0.0.9:8080/v1", Local(api => $"http://{api.Host}:8080/v1"));

    [Fact]
    public void Https_means_443() => Assert.Equal(443, PortAskedFor(api => $"https://{api.Host}/"));

    [Fact]
    public void A_host_that_is_no_url_is_only_a_host() => Assert.Equal("127.0.0.9", Local(api => api.Host));

    [Fact]
    public void A_plain_text_needs_no_template() => Assert.Null(Reference(_ => "http://api/v1"));

    [Fact]
    public void The_place_of_the_Service_and_its_port_are_handed_over()
    {
        ServiceAddress? asked = null;
        Template(api => api.Url()).Render(address =>
        {
            asked = address;
            return ("h", 1);
        });
        Assert.Equal(("api", 8080, "http", "http"), (asked!.Host, asked.Port, asked.PortName, asked.Scheme));
        Assert.Equal("api", new ServiceView(asked.Service).NameText);
    }

    private static string Local(Func<ClusterIPService, EnvValue> value, int port = 40001) =>
        Template(value).Render(address => ("127.0.0.9", address.Port == 0 ? 0 : port));

    private static int PortAskedFor(Func<ClusterIPService, EnvValue> value)
    {
        int port = 0;
        Template(value).Render(address => ("h", port = address.Port));
        return port;
    }

    private static EnvTemplate Template(Func<ClusterIPService, EnvValue> value) => Assert.IsType<EnvTemplate>(Reference(value));

    private static Node? Reference(Func<ClusterIPService, EnvValue> value)
    {
        BuiltManifest built = Manifests.Build(m =>
            m.Deployment("web").Container("main", "i").Env("A", value(m.ClusterIP("api").Port(8080, name: "http"))));
        MapNode container = built.Roots.First().MapAt("spec").MapAt("template").MapAt("spec").MapsAt("containers").Single();
        return Assert.IsType<ScalarNode>(container.MapsAt("env").Single()["value"]).Reference;
    }
}
