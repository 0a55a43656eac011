namespace SvcDsl.Rules.Endpoints;

public class EndpointHostnameIsMalformedTests
{
    private const string NoLabel = "is no DNS label (lower-case letters, digits and '-', a letter or digit at both ends)";
    private const string NoName = "is no DNS name (lower-case letters, digits, '-' and '.', a letter or digit at both ends of each part)";

    [Theory]
    [InlineData("hostname: Db_0", "hostname", "'Db_0'", NoLabel)]
    [InlineData("nodeName: Node*", "nodeName", "'Node*'", NoName)]
    public void Of_Endpoints(string field, string path, string value, string problem) => Check.Single<EndpointHostnameIsMalformed>(
        Written.Endpoints($"{{addresses: [{{ip: 10.0.0.1, {field}}}]}}"),
        $"subsets[0].addresses[0].{path}",
        $"The {path} {value} of an endpoint of Endpoints 'db' {problem}, so the API server rejects it; choose another name");

    [Theory]
    [InlineData("hostname: \"\"", "hostname", "''", NoLabel)]
    [InlineData("nodeName: A", "nodeName", "'A'", NoName)]
    public void Of_a_slice(string field, string path, string value, string problem) => Check.Single<EndpointHostnameIsMalformed>(
        Written.Slice($"addressType: IPv4, endpoints: [{{addresses: [10.0.0.1], {field}}}]"),
        $"endpoints[0].{path}",
        $"The {path} {value} of an endpoint of EndpointSlice 'db-1' {problem}, so the API server rejects it; choose another name");

    [Theory]
    [InlineData("hostname: db-0, nodeName: 10.0.0.7")]
    [InlineData("hostname: \"\"")]
    [InlineData("hostname: UNKNOWN, nodeName: UNKNOWN")]
    public void Silent(string fields) => Assert.Empty(Check.With<EndpointHostnameIsMalformed>(Check.SetWithUnknowns(Written.Endpoints($"{{addresses: [{{ip: 10.0.0.1, {fields}}}]}}"))));
}
