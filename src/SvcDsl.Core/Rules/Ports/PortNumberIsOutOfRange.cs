using SvcDsl.Nodes;
using SvcDsl.Rules.Selectors;
using SvcDsl.Views;

namespace SvcDsl.Rules.Ports;

internal sealed class PortNumberIsOutOfRange : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC2005",
        "Port number is out of range",
        Level.Error,
        "Port numbers go from 1 to 65535; the API server rejects the object.");

    public override void Check(RuleContext context)
    {
        foreach (ServiceView service in context.Set.Services)
        {
            foreach (ServicePortView port in service.Ports)
            {
                Check(context, service, port.Node, "port", port.Path);
                CheckOptional(context, service, port.Node, "targetPort", port.Path);
            }
        }

        foreach (Workload workload in context.Workloads.All)
        {
            foreach (ContainerPortView port in workload.View.Containers.Concat(workload.View.InitContainers).SelectMany(container => container.Ports))
            {
                Check(context, workload.View, port.Node, "containerPort", port.Path);
                CheckOptional(context, workload.View, port.Node, "hostPort", port.Path);
            }
        }
    }

    /// <summary>Zero means "not written" in these fields.</summary>
    private void CheckOptional(RuleContext context, ObjectView owner, MapNode port, string field, string path)
    {
        if (port[field] is not ScalarNode { Value: 0L })
            Check(context, owner, port, field, path);
    }

    private void Check(RuleContext context, ObjectView owner, MapNode port, string field, string path)
    {
        if (port[field] is not ScalarNode { Value: long or double } number || number.Value is long and >= 1 and <= 65535)
            return;
        bool isWhole = number.Value is long;
        context.Report(new Finding(
            Info,
            owner,
            $"{path}.{field}",
            $"The {field} of {owner} is {number}, which is no port{(isWhole ? "" : " number")}, so the API server rejects it; write a number from 1 to 65535",
            number.Origin));
    }
}
