using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Rules.Names;
using SvcDsl.Views;

namespace SvcDsl.Rules.Endpoints;

internal sealed class EndpointPortIsMalformed : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC6003",
        "Port of endpoints is malformed",
        Level.Error,
        "The API server rejects endpoints with a port that has no number or a malformed name, and several ports without a name for each.");

    public override void Check(RuleContext context)
    {
        foreach (EndpointGroup group in EndpointGroup.In(context.Set))
        {
            int count = group.Node.ListAt("ports")?.Count ?? 0;
            var names = new Dictionary<string, Origin>(StringComparer.Ordinal);
            foreach ((MapNode port, string path) in group.Ports)
            {
                CheckNumber(context, group, port, path);
                CheckName(context, group, port, path, count, names);
            }
        }
    }

    private void CheckNumber(RuleContext context, EndpointGroup group, MapNode port, string path)
    {
        Node? number = port["port"];
        bool isMissing = number is null ? port.Open is null : number is ScalarNode { IsNull: true };
        if (isMissing && group.IsSlice)
            ReportAllPorts(context, group, $"{path}.port", port.Origin);
        else if (isMissing)
            Report(context, group, $"{path}.port", $"A port of {group.Object} has no number, so the API server rejects it; write the port on which the addresses listen", port.Origin);
        else if (number is ScalarNode { Value: long and (< 1 or > 65535) } outside && outside.Value is long value)
            ReportOutside(context, group, $"{path}.port", value, outside.Origin);
        else if (number is ScalarNode { Value: string or bool or double } or MapNode or ListNode)
            Report(context, group, $"{path}.port", $"The port '{(number is ScalarNode ? number : "")}' of {group.Object} is no number, so the API server rejects it; write a number from 1 to 65535", number.Origin);
    }

    /// <summary>In the API this means "all ports", which no proxy knows how to lead to.</summary>
    private void ReportAllPorts(RuleContext context, EndpointGroup group, string path, Origin origin) => context.Report(
        new Finding(Info, group.Object, path, $"A port of {group.Object} has no number, so kube-proxy passes it over; write the port on which the addresses listen", origin)
        {
            Level = Level.Warning,
        });

    /// <summary>The API server takes any number in a slice, but nobody can connect to it.</summary>
    private void ReportOutside(RuleContext context, EndpointGroup group, string path, long number, Origin origin)
    {
        string consequence = group.IsSlice ? "so no connection can be made" : "so the API server rejects it";
        context.Report(new Finding(Info, group.Object, path, $"The port {number} of {group.Object} is no port, {consequence}; write a number from 1 to 65535", origin)
        {
            Level = group.IsSlice ? Level.Warning : Level.Error,
        });
    }

    private void CheckName(RuleContext context, EndpointGroup group, MapNode port, string path, int count, Dictionary<string, Origin> names)
    {
        Field<string> name = port.String("name");
        if (name.IsUnknown)
            return;
        path += ".name";
        Origin origin = name.Node?.Origin ?? port.Origin;
        string text = name.Or("");
        if (name.State == FieldState.Wrong)
            Report(context, group, path, $"The name of a port of {group.Object} is no string, so the API server rejects it; write it in quotes", origin);
        else if (text.Length == 0 && !group.IsSlice && count > 1)
            Report(context, group, path, $"{group.Object} has {count} ports in a subset, but one has no name, so the API server rejects it; name each as the Service does", origin);
        else if (text.Length > 0 && NameSyntax.DnsLabel(text) is { } problem)
            Report(context, group, path, $"The port name '{text}' of {group.Object} {problem}, so the API server rejects it; choose another name", origin, NameSpelling.Fix(text, NameSyntax.DnsLabel));
        else if (group.IsSlice && names.ContainsKey(text))
            Report(context, group, path, $"{group.Object} has two ports {(text.Length == 0 ? "without a name" : $"named '{text}'")}, so the API server rejects it; give each a name of its own", origin);
        else if (!names.ContainsKey(text))
            names.Add(text, origin);
    }

    private void Report(RuleContext context, EndpointGroup group, string path, string message, Origin origin, IReadOnlyDictionary<string, string>? fix = null) =>
        context.Report(new Finding(Info, group.Object, path, message, origin) { Fix = fix ?? new Dictionary<string, string>() });
}
