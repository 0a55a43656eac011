namespace SvcDsl.Rules.Ports;

internal sealed class NamedTargetPortHasAnotherProtocol : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC2003",
        "Named target port has another protocol",
        Level.Error,
        "A named port is found by name and protocol together, so a port that exists for another protocol only gets no endpoints.");

    public override void Check(RuleContext context)
    {
        foreach (RoutedPort routed in context.RoutedPorts)
        {
            if (routed.HandleOwner is not null || routed.Target.Value.Name is not { } name || !routed.HasAllPorts)
                continue;
            List<DeclaredPort> named = [.. routed.Declared.Where(port => port.Name == name)];
            if (named.Count == 0 || named.Any(port => port.Protocol == routed.Protocol))
                continue;
            string protocols = string.Join(" and ", named.Select(port => port.Protocol).Distinct());
            context.Report(new Finding(
                Info,
                routed.Service,
                routed.Path,
                $"{routed.Service} sends {routed.Protocol} port {routed.Port} to the port named '{name}' of {routed.WorkloadsText}, which exists for {protocols} only, "
                    + $"so it gets no endpoints; write protocol: {named[0].Protocol} in the Service or {routed.Protocol} in the container",
                routed.Port.Protocol.IsKnown ? routed.Port.Protocol.Origin : routed.Target.Origin)
            {
                Related = [named[0].View.Protocol.IsKnown ? named[0].View.Protocol.Origin : named[0].View.Node.Origin],
                Fix = new Dictionary<string, string> { [FixKeys.Protocol] = named[0].Protocol },
            });
        }
    }
}
