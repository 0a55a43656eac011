using SvcDsl.Views;

namespace SvcDsl.Rules.Ports;

internal sealed class ProtocolIsUnknown : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC2009",
        "Protocol of a port is unknown",
        Level.Error,
        "The protocol of a port is TCP, UDP or SCTP, in capitals; the API server rejects everything else.");

    public override void Check(RuleContext context)
    {
        foreach (PortPlace port in PortPlace.In(context))
        {
            Field<string> protocol = port.Node.String("protocol");
            bool isWrong = protocol.State == FieldState.Wrong;

            // An empty text is the default.
            if (isWrong || (protocol.IsKnown && protocol.Value!.Length > 0 && !Protocols.IsKnown(protocol.Value)))
                context.Report(Find(port, protocol));
        }
    }

    private Finding Find(PortPlace port, Field<string> protocol)
    {
        string? meant = protocol.IsKnown ? Protocols.Nearest(protocol.Value!) : null;
        bool isSpelling = meant is not null && string.Equals(meant, protocol.Value, StringComparison.OrdinalIgnoreCase);
        string advice = meant is null
            ? "write TCP, UDP or SCTP"
            : isSpelling || !port.MayHaveAppProtocol ? $"write {meant}" : $"write {meant}; what is spoken on top of it belongs into appProtocol";
        return new Finding(
            Info,
            port.Object,
            $"{port.Path}.protocol",
            $"A port of {port.Object} has the protocol {(protocol.IsKnown ? $"'{protocol.Value}'" : "of another type")}, which is not one of TCP, UDP and SCTP, so the API server rejects it; {advice}",
            protocol.Origin)
        {
            Fix = meant is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [FixKeys.Replacement] = meant },
        };
    }
}
