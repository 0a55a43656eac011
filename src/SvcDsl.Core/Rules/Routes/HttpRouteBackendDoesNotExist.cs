using System.Globalization;
using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Rules.References;
using SvcDsl.Views;

namespace SvcDsl.Rules.Routes;

internal sealed class HttpRouteBackendDoesNotExist : Rule
{
    private static readonly string[] Kinds = ["HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute"];

    public override RuleInfo Info { get; } = new(
        "SVC7011",
        "Route leads to a Service or port that does not exist",
        Level.Error,
        "The gateway answers requests of that route with an error: a backendRef names a Service of its namespace, and the number of one of its ports.")
    {
        NeedsWholeSet = true,
    };

    public override void Check(RuleContext context)
    {
        var lookup = new Lookup(context);
        foreach (ObjectView route in Kinds.SelectMany(kind => context.Set.Index.Of("gateway.networking.k8s.io", kind)))
        {
            int rule = 0;
            foreach (MapNode node in route.Spec.MapsAt("rules"))
            {
                int index = 0;
                foreach (MapNode reference in node.MapsAt("backendRefs"))
                    Check(context, lookup, route, reference, $"spec.rules[{rule}].backendRefs[{index++}]");
                rule++;
            }
        }
    }

    private void Check(RuleContext context, Lookup lookup, ObjectView route, MapNode reference, string path)
    {
        Field<string> name = reference.String("name");
        if (!name.IsKnown || IsUncertain(reference.String("kind"), "Service") || IsUncertain(reference.String("group"), ""))
            return;
        Field<string> other = reference.String("namespace");
        if (other.IsUnknown)
            return;
        string? ns = other.IsKnown ? NamespaceNames.KeyOf(context.Set, other.Value!) : route.NamespaceKey;
        if (ns is null)
            return;

        Presence presence = context.Set.Index.Find("", "Service", name.Value!, ns);
        if (presence.Object is { } service)
        {
            CheckPort(context, route, reference, path, service);
        }
        else if (presence.IsMissing && ServiceLookup.IsSurelyMissing(context, name.Value!, route))
        {
            Suggestion meant = lookup.Suggest("", "Service", name.Value!, ns);
            string where = other.IsKnown ? $"namespace '{other.Value}'" : "its namespace";
            Report(
                context,
                route,
                $"{path}.name",
                $"{route} leads to Service '{name.Value}', which does not exist in {where}, so its requests are answered with an error; {meant.Or("name a Service of this set, or add it")}",
                name.Origin,
                meant,
                context.Set.Services.Count == 0 ? Level.Warning : Level.Error);
        }
    }

    private void CheckPort(RuleContext context, ObjectView route, MapNode reference, string path, ObjectView found)
    {
        var service = new ServiceView(found.Root);
        if (!service.HasAllPorts || service.Ports.Count == 0 || service.Ports.Any(port => !port.Port.IsKnown))
            return;
        string ports = string.Join(", ", service.Ports.Select(Number));
        Field<int> port = reference.Int("port");
        if (port.IsMissing)
        {
            Report(context, route, $"{path}.port", $"{route} leads to {found} without a port, which the API requires for Services; write port: {Number(service.Ports[0])}", reference.Origin, Suggestion.None, Level.Error);
        }
        else if (port.State == FieldState.Wrong && port.Node is ScalarNode { Value: string text })
        {
            ServicePortView? named = service.Ports.FirstOrDefault(candidate => candidate.Name.Or("") == text) ?? (service.Ports.Count == 1 ? service.Ports[0] : null);
            string advice = named is null ? $"write one of {ports}" : $"write {Number(named)}";
            Report(context, route, $"{path}.port", $"{route} leads to port '{text}' of {found}, but a route takes the number of a Service's port, not a name; {advice}", port.Origin, Suggestion.None, Level.Error);
        }
        else if (port.IsKnown && service.Ports.All(candidate => candidate.Port.Value != port.Value))
        {
            ServicePortView? target = service.Ports.FirstOrDefault(candidate => candidate.TargetPort.IsKnown && !candidate.TargetPort.Value.IsName && candidate.TargetPort.Value.Number == port.Value);
            ServicePortView? meant = target ?? (service.Ports.Count == 1 ? service.Ports[0] : null);
            string what = target is null ? "" : " (that is its targetPort)";
            Suggestion suggestion = meant is null ? new($"it has {ports}", null, found.Origin) : new($"did you mean {Number(meant)}?", Number(meant), meant.Node.Origin);
            Report(
                context,
                route,
                $"{path}.port",
                $"{route} leads to port {port.Value} of {found}, which does not have it{what}, so its requests are answered with an error; {suggestion.Text}",
                port.Origin,
                suggestion,
                Level.Error);
        }
    }

    private static string Number(ServicePortView port) => port.Port.Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether the field may say something else than what is meant when it is not written.</summary>
    private static bool IsUncertain(Field<string> field, string wanted) =>
        field.State is FieldState.Unknown or FieldState.Wrong || field.Or(wanted) != wanted;

    private void Report(RuleContext context, ObjectView route, string path, string message, Origin origin, Suggestion meant, Level level) =>
        context.Report(new Finding(Info, route, path, message, origin) { Level = level, Related = meant.Related, Fix = meant.Fix });
}
