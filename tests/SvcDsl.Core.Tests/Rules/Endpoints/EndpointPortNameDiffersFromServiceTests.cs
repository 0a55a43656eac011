namespace SvcDsl.Rules.Endpoints;

public class EndpointPortNameDiffersFromServiceTests
{
    [Fact]
    public void Another_name() => Assert.Equal("postgres", Check.Single<EndpointPortNameDiffersFromService>(
        Service("{name: postgres, port: 5432}") + Written.Endpoints("{addresses: [{ip: 10.0.0.1}], ports: [{name: sql, port: 5432}]}"),
        "subsets[0].ports[0].name",
        "Endpoints 'db' has the port 'sql', but Service 'db' has 'postgres', and the names have to be equal, so the Service gets no endpoints there; name it 'postgres'").Fix[FixKeys.Replacement]);

    [Theory]
    [InlineData("{port: 5432}", "{name: sql, port: 5432}", "has the port 'sql', but Service 'db' has one without a name, and the names have to be equal, so the Service gets no endpoints there; leave the name out")]
    [InlineData("{name: sql, port: 5432}", "{port: 5432}", "has a port without a name, but Service 'db' has 'sql', and the names have to be equal, so the Service gets no endpoints there; name it 'sql'")]
    [InlineData("{name: a, port: 1}, {name: b, port: 2}", "{name: sql, port: 1}", "has the port 'sql', but Service 'db' has 'a' and 'b', and the names have to be equal, so the Service gets no endpoints there; write the name that the Service has")]
    public void In_a_slice(string servicePorts, string ports, string problem) => Check.Single<EndpointPortNameDiffersFromService>(
        Service(servicePorts) + Written.Slice($"addressType: IPv4, endpoints: [], ports: [{ports}]"), "ports[0].name", $"EndpointSlice 'db-1' {problem}");

    [Fact]
    public void Another_protocol() => Check.Single<EndpointPortNameDiffersFromService>(
        Service("{name: dns, port: 53, protocol: UDP}") + Written.Slice("addressType: IPv4, endpoints: [], ports: [{name: dns, port: 53}]"),
        "ports[0].protocol",
        "EndpointSlice 'db-1' has the port 'dns' for TCP, but Service 'db' has it for UDP, so it gets no endpoints; write the same protocol in both");

    [Fact]
    public void No_ports()
    {
        Check.Single<EndpointPortNameDiffersFromService>(
            Service("{name: sql, port: 5432}") + Written.Endpoints("{addresses: [{ip: 10.0.0.1}]}"),
            "subsets[0].ports",
            "Endpoints 'db' has no ports, but Service 'db' has 'sql', so its addresses get no connections; write the ports of the Service with the numbers on which the addresses listen");
        Check.Single<EndpointPortNameDiffersFromService>(
            Service("{port: 5432}") + Written.Slice("addressType: IPv4, endpoints: [{addresses: [10.0.0.1]}]"),
            "ports",
            "EndpointSlice 'db-1' has no ports, but Service 'db' has 5432, so its addresses get no connections; write the ports of the Service with the numbers on which the addresses listen");
        Check.Silent<EndpointPortNameDiffersFromService>(Check.Service("{clusterIP: None, ports: [{port: 5432}]}", "db") + Written.Endpoints("{addresses: [{ip: 10.0.0.1}]}"));
        Assert.Empty(Check.With<EndpointPortNameDiffersFromService>(Check.SetWithUnknowns(Service("{port: 5432}") + Written.Endpoints("{addresses: [{ip: 10.0.0.1}], OPEN: 1}"))));
    }

    [Theory]
    [InlineData("{name: sql, port: 5432}", "{name: sql, port: 15432}")]
    [InlineData("{port: 5432}", "{name: \"\", port: 15432}")]
    [InlineData("{name: a, port: 1}", "{name: a, port: 1}, {name: extra, port: 2}")]
    [InlineData("{name: a, port: 1}, {name: b, port: 2}", "{name: a, port: 1}")]
    [InlineData("{name: UNKNOWN, port: 1}", "{name: a, port: 1}")]
    [InlineData("{name: a, port: 1}", "{name: UNKNOWN, port: 1}")]
    [InlineData("OPEN", "{name: a, port: 1}")]
    [InlineData("{name: a, port: 1}", "{name: b, port: 1}, OPEN")]
    public void Silent(string servicePorts, string ports) => Assert.Empty(Check.With<EndpointPortNameDiffersFromService>(Check.SetWithUnknowns(
        Service(servicePorts) + Written.Slice($"addressType: IPv4, endpoints: [], ports: [{ports}]"))));

    /// <summary>Two objects may offer a port each; and what a selector brings is not written here.</summary>
    [Fact]
    public void Silent_about_what_others_offer()
    {
        string endpoints = Written.Endpoints("{addresses: [{ip: 10.0.0.1}], ports: [{name: b, port: 1}]}");
        Check.Silent<EndpointPortNameDiffersFromService>(Service("{name: a, port: 1}, {name: b, port: 2}") + endpoints + Written.Slice("addressType: IPv4, endpoints: [], ports: [{name: a, port: 1}]"));
        Check.Silent<EndpointPortNameDiffersFromService>(Check.Service("{selector: {app: db}, ports: [{name: a, port: 1}]}", "db") + endpoints);
    }

    private static string Service(string ports) => Check.Service($"{{ports: [{ports}]}}", "db");
}
