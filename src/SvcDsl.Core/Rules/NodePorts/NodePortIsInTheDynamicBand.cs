using System.Globalization;

namespace SvcDsl.Rules.NodePorts;

internal sealed class NodePortIsInTheDynamicBand : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC3005",
        "Node port is one that the cluster hands out itself",
        Level.Info,
        "The cluster picks node ports from the upper part of its range first, so a fixed one from there may be taken when the Service is created.");

    public override void Check(RuleContext context)
    {
        PortRange range = context.Settings.NodePorts;
        if (StaticBand(range) is not { } band)
            return;
        var seen = new HashSet<int>();
        foreach (NodePortUse use in context.NodePorts.InUse)
        {
            // The second use of a number is SVC3002's or SVC3004's business.
            if (seen.Add(use.Number) && range.Contains(use.Number) && !band.Contains(use.Number))
                context.Report(Find(context, use, band));
        }
    }

    private Finding Find(RuleContext context, NodePortUse use, PortRange band)
    {
        string start = $"{use.Service} asks for node port {use.Number}, but from {band.Last + 1} on the cluster picks ports itself, so it may be taken already; ";
        var finding = new Finding(Info, use.Service, use.Path, $"{start}choose one from {band}", use.Port.NodePort.Origin);
        if (context.NodePorts.TakeFree(band) is not { } free)
            return finding;
        return finding with
        {
            Message = $"{start}{free} is free, and lies in {band}, which is left to you",
            Fix = new Dictionary<string, string> { [FixKeys.Replacement] = free.ToString(CultureInfo.InvariantCulture) },
        };
    }

    /// <summary>The ports that are handed out last; null when the range is too small to be divided.</summary>
    private static PortRange? StaticBand(PortRange range)
    {
        int size = range.Last - range.First + 1;
        return size <= 16 ? null : new PortRange(range.First, range.First + Math.Min(Math.Max(16, size / 32), 128) - 1);
    }
}
