using SvcDsl.Rules.Names;
using SvcDsl.Views;

namespace SvcDsl.Rules.Ports;

internal sealed class AppProtocolIsMalformed : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC2010",
        "Application protocol of a port is malformed",
        Level.Error,
        "An appProtocol is a name such as http, or one with a prefix such as kubernetes.io/h2c; the API server rejects everything else.");

    public override void Check(RuleContext context)
    {
        foreach (PortPlace port in PortPlace.In(context))
        {
            Field<string> protocol = port.Node.String("appProtocol");
            if (!port.MayHaveAppProtocol)
                continue;
            if (protocol.State == FieldState.Wrong)
                Report(context, port, protocol, $"The appProtocol of a port of {port.Object} is no string, so the API server rejects it; write it in quotes");
            else if (protocol.IsKnown && NameSyntax.QualifiedName(protocol.Value!) is { } problem)
                Report(context, port, protocol, $"The appProtocol '{protocol.Value}' of a port of {port.Object} {problem.Replace("label name", "protocol name")}, so the API server rejects it; write a name such as http or kubernetes.io/h2c");
        }
    }

    private void Report(RuleContext context, PortPlace port, Field<string> protocol, string message) => context.Report(
        new Finding(Info, port.Object, $"{port.Path}.appProtocol", message, protocol.Origin)
        {
            Fix = protocol.IsKnown ? NameSpelling.Fix(protocol.Value!, NameSyntax.QualifiedName) : new Dictionary<string, string>(),
        });
}
