using System.Globalization;

namespace SvcDsl.Rules.NodePorts;

/// <summary>The advice to take another node port.</summary>
internal static class NodePortFix
{
    /// <summary>The finding with a free port as the replacement, and its advice at the end of the message.</summary>
    public static Finding WithFreePort(this Finding finding, RuleContext context)
    {
        if (context.NodePorts.TakeFree(context.Settings.NodePorts) is not { } free)
            return finding with { Message = finding.Message + "; leave nodePort out" };
        string port = free.ToString(CultureInfo.InvariantCulture);
        return finding with
        {
            Message = $"{finding.Message}; {port} is free, or leave nodePort out and the cluster picks one",
            Fix = new Dictionary<string, string> { [FixKeys.Replacement] = port },
        };
    }
}
