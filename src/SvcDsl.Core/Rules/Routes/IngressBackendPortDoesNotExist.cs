using System.Globalization;
using SvcDsl.Provenance;
using SvcDsl.Views;

namespace SvcDsl.Rules.Routes;

internal sealed class IngressBackendPortDoesNotExist : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC7002",
        "Ingress leads to a port that its Service does not have",
        Level.Error,
        "The cluster accepts the Ingress, and the controller answers its requests with 503: it knows the ports of the Service only, not those of the pods or the nodes.");

    public override void Check(RuleContext context)
    {
        foreach (IngressBackend backend in IngressBackend.AllOf(context))
        {
            if (!backend.ServiceName.IsKnown || backend.IsAnnotation
                || context.Set.Index.Find("", "Service", backend.ServiceName.Value!, backend.Ingress).Object is not { } found)
                continue;
            var service = new ServiceView(found.Root);
            if (service.Type.IsUnknown || service.IsOfType("ExternalName") || !service.HasAllPorts || service.Ports.Count == 0)
                continue;
            if (backend.PortNumber is { IsKnown: true, Value: >= 1 and <= 65535 } && backend.PortName.IsMissing)
                CheckNumber(context, backend, found, service.Ports);
            else if (backend.PortName.IsKnown && backend.PortName.Value!.Length > 0 && backend.PortNumber.IsMissing)
                CheckName(context, backend, found, service.Ports);
        }
    }

    private void CheckNumber(RuleContext context, IngressBackend backend, ObjectView service, IReadOnlyList<ServicePortView> ports)
    {
        int number = backend.PortNumber.Value;
        if (ports.Any(port => !port.Port.IsKnown || port.Port.Value == number))
            return;
        ServicePortView? leadingThere = ports.FirstOrDefault(port => port.TargetPort.IsKnown && !port.TargetPort.Value.IsName && port.TargetPort.Value.Number == number);
        ServicePortView? onNodes = ports.FirstOrDefault(port => port.NodePort.IsKnown && port.NodePort.Value == number);
        ServicePortView? meant = leadingThere ?? onNodes ?? (ports.Count == 1 ? ports[0] : null);
        string what = leadingThere is not null ? " (that is its targetPort)" : onNodes is not null ? " (that is its nodePort)" : "";
        Report(context, backend, service, ports, "number", $"port {number} of {service}, which does not have it{what}", backend.PortNumber.Origin, meant, meant is null ? null : Text(meant.Port.Value));
    }

    private void CheckName(RuleContext context, IngressBackend backend, ObjectView service, IReadOnlyList<ServicePortView> ports)
    {
        string name = backend.PortName.Value!;
        if (ports.Any(port => port.Name.IsUnknown || (port.Name.IsKnown && port.Name.Value == name)))
            return;
        ServicePortView? leadingThere = ports.FirstOrDefault(port => port.TargetPort.IsKnown && port.TargetPort.Value.Name == name);
        ServicePortView? meant = leadingThere
            ?? References.Spelling.Nearest(name, ports.Where(port => port.Name.IsKnown), port => port.Name.Value!)
            ?? (ports.Count == 1 ? ports[0] : null);
        string what = leadingThere is not null ? " (that is the name of the pods' port)" : "";
        string? replacement = meant is { Name.IsKnown: true } ? meant.Name.Value : null;
        Report(context, backend, service, ports, "name", $"port '{name}' of {service}, which does not have it{what}", backend.PortName.Origin, meant, replacement);
    }

    private void Report(
        RuleContext context, IngressBackend backend, ObjectView service, IReadOnlyList<ServicePortView> ports, string field, string what, Origin origin, ServicePortView? meant, string? replacement)
    {
        string advice = meant is null
            ? $"it has {string.Join(", ", ports.Select(Describe))}"
            : replacement is null ? $"its port has no name: write number: {meant}" : $"did you mean {Describe(meant)}?";
        context.Report(new Finding(
            Info,
            backend.Ingress,
            $"{backend.Path}.service.port.{field}",
            $"{backend.Ingress} leads to {what}, so its requests are answered with 503; {advice}",
            origin)
        {
            Related = [meant?.Node.Origin ?? service.Origin],
            Fix = replacement is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [FixKeys.Replacement] = replacement },
        });
    }

    private static string Describe(ServicePortView port) => port.Name.IsKnown ? $"'{port.Name.Value}' ({Number(port)})" : Number(port);

    private static string Number(ServicePortView port) => port.Port.IsKnown ? Text(port.Port.Value) : "(unknown)";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
