using System.Globalization;
using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Rules.Selectors;
using SvcDsl.Views;

namespace SvcDsl.Rules.Ports;

/// <summary>A number that is no port is SVC2005's business, and a targetPort in quotes is SVC2008's.</summary>
internal sealed class PortIsNoNumber : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC2015",
        "Port is missing or no number",
        Level.Error,
        "The API server rejects a port without a number, and a number that is written in quotes.");

    public override void Check(RuleContext context)
    {
        foreach (ServiceView service in context.Set.Services)
        {
            foreach ((MapNode port, string path) in Entries(context, service, service.Spec, "spec.ports", "port"))
            {
                CheckNumber(context, service, port, "port", path, isRequired: true);
                CheckNumber(context, service, port, "nodePort", path, isRequired: false);
                CheckTarget(context, service, port, path);
            }
        }

        foreach (Workload workload in context.Workloads.All)
        {
            foreach (ContainerView container in workload.View.Containers.Concat(workload.View.InitContainers))
            {
                foreach ((MapNode port, string path) in Entries(context, workload.View, container.Node, $"{container.Path}.ports", "containerPort"))
                {
                    CheckNumber(context, workload.View, port, "containerPort", path, isRequired: true);
                    CheckNumber(context, workload.View, port, "hostPort", path, isRequired: false);
                }
            }
        }
    }

    /// <summary>The entries that are maps; those that are not are reported.</summary>
    private IEnumerable<(MapNode Port, string Path)> Entries(RuleContext context, ObjectView owner, MapNode? parent, string path, string field)
    {
        if (parent?["ports"] is ScalarNode { IsKnown: true, IsNull: false } or MapNode)
            Report(context, owner, path, $"The ports of {owner} are no list", $"write a list of maps, such as '- {field}: 80'", parent["ports"]!.Origin);
        if (parent.ListAt("ports") is not { } list)
            yield break;
        for (int i = 0; i < list.Count; i++)
        {
            if (list[i] is MapNode port)
                yield return (port, $"{path}[{i}]");
            else if (list[i].IsClosed())
                Report(context, owner, $"{path}[{i}]", $"A port of {owner} is no map", $"write '{field}: {(list[i] is ScalarNode { Value: long } number ? number : "80")}'", list[i].Origin);
        }
    }

    private void CheckNumber(RuleContext context, ObjectView owner, MapNode port, string field, string path, bool isRequired)
    {
        switch (port[field])
        {
            case null when isRequired && port.Open is null:
            case ScalarNode { IsNull: true } when isRequired:
                Report(context, owner, $"{path}.{field}", $"A port of {owner} has no {field}", "write a number from 1 to 65535", port.Origin);
                break;
            case ScalarNode { Value: string text } scalar:
                bool isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 1 and <= 65535;
                string advice = isNumber ? "write the number without quotes" : "write a number from 1 to 65535";
                Report(context, owner, $"{path}.{field}", $"The {field} of {owner} is the text '{text}'", advice, scalar.Origin);
                break;
            case ScalarNode { Value: bool } or MapNode or ListNode:
                Report(context, owner, $"{path}.{field}", $"The {field} of {owner} is no number", "write a number from 1 to 65535", port[field]!.Origin);
                break;
        }
    }

    private void CheckTarget(RuleContext context, ObjectView owner, MapNode port, string path)
    {
        if (port["targetPort"] is ScalarNode { Value: bool } or MapNode or ListNode)
            Report(context, owner, $"{path}.targetPort", $"The targetPort of {owner} is neither a number nor a name", "write the number or the name of a container's port", port["targetPort"]!.Origin);
    }

    private void Report(RuleContext context, ObjectView owner, string path, string problem, string advice, Origin origin) =>
        context.Report(new Finding(Info, owner, path, $"{problem}, so the API server rejects it; {advice}", origin));
}
