namespace SvcDsl.Router.Dns.Records;

/// <summary>A port as SRV records know it.</summary>
/// <param name="Name">The port's name; empty when it has none.</param>
/// <param name="Protocol">The protocol in lower case.</param>
/// <param name="Number">Where it is reachable.</param>
internal sealed record PortRecord(string Name, string Protocol, int Number)
{
    /// <summary>Whether <c>_name._protocol</c> of a question means this port; a question without them means every port.</summary>
    public bool Matches(string? name, string? protocol) =>
        (name is null || name.Equals(Name, StringComparison.OrdinalIgnoreCase))
        && (protocol is null || protocol.Equals(Protocol, StringComparison.OrdinalIgnoreCase));
}
