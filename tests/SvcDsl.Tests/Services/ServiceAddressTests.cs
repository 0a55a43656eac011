namespace SvcDsl;

/// <summary>Host, port and URL of a Service as variables hold them.</summary>
public class ServiceAddressTests
{
    [Theory]
    [InlineData(80, null, null, "http://api")]
    [InlineData(8080, "http", null, "http://api:8080")]
    [InlineData(8080, "http-admin", null, "http://api:8080")]
    [InlineData(443, null, null, "https://api")]
    [InlineData(8443, "https", null, "https://api:8443")]
    [InlineData(6379, null, null, "tcp://api:6379")]
    [InlineData(53, "dns", Protocol.Udp, "udp://api:53")]
    [InlineData(80, "diameter", Protocol.Sctp, "sctp://api:80")]
    public void The_scheme_comes_from_protocol_name_and_number(int port, string? name, Protocol? protocol, string url) =>
        Assert.Equal(url, Value(m => m.ClusterIP("api").Port(port, name: name, protocol: protocol).Url()));

    [Fact]
    public void The_scheme_comes_from_the_application_protocol_first() => Assert.Equal(
        "https://api:9000", Value(m => m.ClusterIP("api").Port(9000, name: "http").Merge("spec: {ports: [{port: 9000, appProtocol: https}]}").Url()));

    [Fact]
    public void The_first_port_is_meant_unless_one_is_named()
    {
        Assert.Equal("http://api", Value(m => TwoPorts(m).Url()));
        Assert.Equal("tcp://api:9090", Value(m => TwoPorts(m).Url("metrics")));
        Assert.Equal("80", Value(m => TwoPorts(m).PortNumber()));
        Assert.Equal("9090", Value(m => TwoPorts(m).PortNumber("metrics")));
        Assert.Equal("api", Value(m => TwoPorts(m).Host));
    }

    [Theory]
    [InlineData(null, null, "api")]
    [InlineData("shop", "shop", "api")]
    [InlineData("shop", "back", "api.back")]
    [InlineData("shop", null, "api.default")]
    [InlineData(null, "back", "api.back")]
    public void Another_namespace_is_part_of_the_host(string? reader, string? service, string host)
    {
        string yaml = Manifests.Yaml(m =>
        {
            ClusterIPService api = m.ClusterIP("api");
            Deployment web = m.Deployment("web");
            web.Container("main", "i").Env("API", api.Host);
            if (service is not null)
                api.In(service);
            if (reader is not null)
                web.In(reader);
        });
        Assert.Contains($"value: {host}\n", yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void The_default_namespace_counts() => Assert.Contains(
        "value: api\n",
        Manifests.Yaml(m =>
        {
            m.Deployment("web").Container("main", "i").Env("API", m.ClusterIP("api").Host);
            m.DefaultNamespace("shop");
        }),
        StringComparison.Ordinal);

    [Fact]
    public void A_port_that_does_not_exist_is_refused_with_the_place_that_asks()
    {
        var refused = Assert.ThrowsAny<InvalidOperationException>(() => Manifests.Yaml(m =>
            m.Deployment("web").Container("main", "i").Env("A", m.ClusterIP("api").Port(80).Url("admin")))); // asks
        Assert.StartsWith($"Service 'api' has no port admin, but {SourceLine.At("asks")}", refused.Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "Service 'api' has no port at all, but",
            Assert.ThrowsAny<InvalidOperationException>(() => Value(m => m.ClusterIP("api").PortNumber())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void As_a_text_it_is_what_a_neighbour_reads()
    {
        string url = "", host = "";
        Manifests.Build(m =>
        {
            ClusterIPService api = m.ClusterIP("api").In("back").Port(8080, name: "http");
            (url, host) = (api.Url().ToString(), api.Host.ToString());
        });
        Assert.Equal(("http://api:8080", "api"), (url, host));
    }

    private static ClusterIPService TwoPorts(Manifest m) => m.ClusterIP("api").Port(80, name: "web").Port(9090, name: "metrics");

    private static string Value(Func<Manifest, ServiceReference> reference)
    {
        string yaml = Manifests.Yaml(m => m.Deployment("web").Container("main", "i").Env("A", reference(m)));
        return yaml.Split("value: ")[1].Split('\n')[0].Trim('"');
    }
}
