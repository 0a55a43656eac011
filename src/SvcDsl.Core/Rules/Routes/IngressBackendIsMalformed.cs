using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Rules.Names;
using SvcDsl.Views;

namespace SvcDsl.Rules.Routes;

internal sealed class IngressBackendIsMalformed : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC7006",
        "Backend of an Ingress is malformed",
        Level.Error,
        "The API server rejects backends that do not name exactly one Service, or resource, with exactly one port.");

    public override void Check(RuleContext context)
    {
        foreach (IngressBackend backend in IngressBackend.AllOf(context))
            Check(context, backend);
    }

    private void Check(RuleContext context, IngressBackend backend)
    {
        if (backend.Node is not { } node)
        {
            if (backend.Parent["backend"] is null or ScalarNode { IsNull: true } && backend.Parent.Open is null)
                Report(context, backend, "", "is missing", "name the Service and its port", backend.Parent.Origin);
            return;
        }

        bool hasService = node["service"] is not (null or ScalarNode { IsNull: true });
        bool hasResource = node["resource"] is not (null or ScalarNode { IsNull: true });
        if (!hasService && (node.TryGet("serviceName", out MapEntry old) || node.TryGet("servicePort", out old)))
            Report(context, backend, "", $"has {old.Name}, a field of the API version v1beta1 that is no more", "write service: { name: …, port: { number: … } }", old.Key.Origin);
        else if (hasService && hasResource)
            Report(context, backend, "", "has both service and resource", "remove one", node.Origin);
        else if (!hasService && !hasResource && node.Open is null)
            Report(context, backend, "", "has neither service nor resource", "name the Service and its port", node.Origin);
        else if (backend.Service is { } service)
            CheckService(context, backend, service);
    }

    private void CheckService(RuleContext context, IngressBackend backend, MapNode service)
    {
        Field<string> name = backend.ServiceName;
        if (name.IsMissing || (name.IsKnown && name.Value!.Length == 0))
            Report(context, backend, ".service.name", "names no Service", "write its name", name.Node?.Origin ?? service.Origin);
        else if (name.IsKnown && ProblemOf(name.Value!, context.Settings) is { } problem)
            Report(context, backend, ".service.name", $"names Service '{name.Value}', which {problem}", "write the name of a Service", name.Origin, NameSpelling.Fix(name.Value!, NameSyntax.DnsLabelWithLetterFirst));

        if (backend.Port is not { } port)
        {
            if (service["port"] is ScalarNode { IsKnown: true, Value: not null } scalar)
                Report(context, backend, ".service.port", $"has the port {scalar}, where a map belongs", scalar.Value is long ? $"write port: {{ number: {scalar} }}" : $"write port: {{ name: {scalar} }}", scalar.Origin);
            else if (service["port"] is null or ScalarNode { IsNull: true } && service.Open is null)
                Report(context, backend, "", $"has no port for Service '{name.Or("")}'", "write port: { number: … }", service.Origin);
            return;
        }

        bool hasName = backend.PortName.IsKnown && backend.PortName.Value!.Length > 0;
        bool hasNumber = port["number"] is ScalarNode { Value: not (null or 0L) };
        if (hasName && hasNumber)
            Report(context, backend, "", "has both a name and a number as its port", "keep one", port.Origin);
        else if (!hasName && !hasNumber && port.IsClosed())
            Report(context, backend, "", "has neither a name nor a number as its port", "write number: …", port.Origin);
        else if (port["number"] is ScalarNode { Value: string text } quoted)
            Report(context, backend, ".service.port.number", $"has the port number '{text}', which is no number", "write a number without quotes, or name: … for a name", quoted.Origin);
        else if (backend.PortNumber.IsKnown && hasNumber && backend.PortNumber.Value is < 1 or > 65535)
            Report(context, backend, ".service.port.number", $"has the port {backend.PortNumber.Value}, which is no port number", "write a number from 1 to 65535", backend.PortNumber.Origin);
        else if (hasName && !backend.IsAnnotation && NameSyntax.PortName(backend.PortName.Value!) is { } wrong)
            Report(context, backend, ".service.port.name", $"has the port '{backend.PortName.Value}', which {wrong}", "write the port's number", backend.PortName.Origin);
    }

    private static string? ProblemOf(string name, RuleSettings settings) =>
        settings.Target.IsAtLeast(36) ? NameSyntax.DnsLabel(name) : NameSyntax.DnsLabelWithLetterFirst(name);

    private void Report(RuleContext context, IngressBackend backend, string field, string what, string advice, Origin origin, IReadOnlyDictionary<string, string>? fix = null)
    {
        string start = backend.Path == "spec.defaultBackend" ? "The default backend" : $"The backend of path '{backend.Parent.String("path").Or("")}'";
        context.Report(new Finding(Info, backend.Ingress, backend.Path + field, $"{start} of {backend.Ingress} {what}, so the API server rejects it; {advice}", origin)
        {
            Fix = fix ?? new Dictionary<string, string>(),
        });
    }
}
