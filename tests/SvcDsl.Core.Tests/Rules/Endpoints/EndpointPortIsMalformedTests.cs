namespace SvcDsl.Rules.Endpoints;

public class EndpointPortIsMalformedTests
{
    [Theory]
    [InlineData("{name: a}", "[0].port", "A port of Endpoints 'db' has no number, so the API server rejects it; write the port on which the addresses listen")]
    [InlineData("{port: 0}", "[0].port", "The port 0 of Endpoints 'db' is no port, so the API server rejects it; write a number from 1 to 65535")]
    [InlineData("{port: \"80\"}", "[0].port", "The port '80' of Endpoints 'db' is no number, so the API server rejects it; write a number from 1 to 65535")]
    [InlineData("{port: 80, name: A}", "[0].name", "The port name 'A' of Endpoints 'db' is no DNS label (lower-case letters, digits and '-', a letter or digit at both ends), so the API server rejects it; choose another name")]
    [InlineData("{port: 80, name: 1}", "[0].name", "The name of a port of Endpoints 'db' is no string, so the API server rejects it; write it in quotes")]
    [InlineData("{port: 80, name: a}, {port: 81}", "[1].name", "Endpoints 'db' has 2 ports in a subset, but one has no name, so the API server rejects it; name each as the Service does")]
    public void Of_Endpoints(string ports, string path, string message) =>
        Check.Single<EndpointPortIsMalformed>(Written.Endpoints($"{{addresses: [{{ip: 10.0.0.1}}], ports: [{ports}]}}"), "subsets[0].ports" + path, message);

    [Theory]
    [InlineData("{port: 80, name: a_b}", "[0].name", "The port name 'a_b' of EndpointSlice 'db-1' is no DNS label (lower-case letters, digits and '-', a letter or digit at both ends), so the API server rejects it; choose another name")]
    [InlineData("{port: 80}, {port: 81}", "[1].name", "EndpointSlice 'db-1' has two ports without a name, so the API server rejects it; give each a name of its own")]
    [InlineData("{port: 80, name: a}, {port: 81, name: a}", "[1].name", "EndpointSlice 'db-1' has two ports named 'a', so the API server rejects it; give each a name of its own")]
    public void Of_a_slice(string ports, string path, string message) =>
        Check.Single<EndpointPortIsMalformed>(Written.Slice($"addressType: IPv4, endpoints: [], ports: [{ports}]"), "ports" + path, message);

    [Fact]
    public void Any_number_is_taken_in_a_slice() => Assert.Equal(Level.Warning, Check.Single<EndpointPortIsMalformed>(
        Written.Slice("addressType: IPv4, endpoints: [], ports: [{port: 70000}]"), "ports[0].port", "The port 70000 of EndpointSlice 'db-1' is no port, so no connection can be made; write a number from 1 to 65535").Level);

    [Fact]
    public void No_number_in_a_slice_means_all_ports() => Assert.Equal(Level.Warning, Check.Single<EndpointPortIsMalformed>(
        Written.Slice("addressType: IPv4, endpoints: [], ports: [{name: a}]"), "ports[0].port", "A port of EndpointSlice 'db-1' has no number, so kube-proxy passes it over; write the port on which the addresses listen").Level);

    [Theory]
    [InlineData("{port: 80}", "{port: 80, name: a}")]
    [InlineData("{port: 80, name: a}, {port: 81, name: a}", "{port: 1}, {port: 2, name: a}")]
    [InlineData("{port: UNKNOWN, name: UNKNOWN}, {port: 81, name: a}", "{port: UNKNOWN, name: UNKNOWN}, {port: 1, name: a}")]
    [InlineData("{OPEN: 1}", "{OPEN: 1}")]
    public void Silent(string ports, string slicePorts) => Assert.Empty(Check.With<EndpointPortIsMalformed>(Check.SetWithUnknowns(
        Written.Endpoints($"{{addresses: [{{ip: 10.0.0.1}}], ports: [{ports}]}}") + Written.Slice($"addressType: IPv4, endpoints: [], ports: [{slicePorts}]"))));
}
