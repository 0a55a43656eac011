namespace SvcDsl.Rules.Endpoints;

public class EndpointHintIsMalformedTests
{
    [Theory]
    [InlineData("forZones: [{name: a}, {name: a}]", "forZones[1].name", "An endpoint of EndpointSlice 'db-1' has 'a' twice in forZones, so the API server rejects it; remove one")]
    [InlineData("forNodes: [{name: a b}]", "forNodes[0].name", "The name 'a b' in forNodes of EndpointSlice 'db-1' is no label value (letters, digits, '-', '_' and '.', a letter or digit at both ends), so the API server rejects it; write the name as the nodes have it")]
    [InlineData("forZones: [{}, {}, {}, {}, {}, {}, {}, {}, {}]", "forZones", "An endpoint of EndpointSlice 'db-1' has 9 forZones where 8 are allowed, so the API server rejects it; remove some")]
    public void In_hints(string hints, string path, string message) => Check.Single<EndpointHintIsMalformed>(Slice(hints), $"endpoints[0].hints.{path}", message);

    [Theory]
    [InlineData("forZones: [{name: a}, {name: b}], forNodes: [{name: a}]")]
    [InlineData("forZones: [{name: UNKNOWN}, {name: UNKNOWN}, 7]")]
    [InlineData("forZones: UNKNOWN")]
    public void Silent(string hints) => Assert.Empty(Check.With<EndpointHintIsMalformed>(Check.SetWithUnknowns(Slice(hints))));

    private static string Slice(string hints) => Written.Slice($"addressType: IPv4, endpoints: [{{addresses: [10.0.0.1], hints: {{{hints}}}}}]");
}
