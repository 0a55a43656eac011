using System.Globalization;
using System.Net;
using System.Net.Sockets;
using SvcDsl.Router.Transport;

namespace SvcDsl.Router.Kubelet.Probes;

/// <summary>
/// Waits until a container listens where it should. A cluster has no such gate, but there the image has been made to start with
/// its container; here it spares everybody the failures of a program's first second.
/// </summary>
internal static class ListeningGate
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    /// <param name="targets">Where the container should listen.</param>
    /// <param name="processId">The process that leads the container; null when it has none.</param>
    /// <param name="report">Gets why it does not go on, each time that changes.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public static async Task WaitAsync(IReadOnlyList<IPEndPoint> targets, int? processId, Action<string> report, TimeProvider time, CancellationToken cancel)
    {
        string reported = "";
        foreach (IPEndPoint target in targets)
        {
            while (await ProblemAsync(target, processId, cancel) is { } problem)
            {
                if (problem != reported)
                    report(reported = problem);
                await Task.Delay(Interval, time, cancel);
            }
        }
    }

    /// <summary>The same for UDP, where nobody answers: the kernel's table says who is bound. Other systems than Linux have none to ask.</summary>
    public static async Task WaitForUdpAsync(IReadOnlyList<IPEndPoint> targets, Action<string> report, TimeProvider time, CancellationToken cancel)
    {
        foreach (IPEndPoint target in targets.Where(_ => OperatingSystem.IsLinux()))
        {
            if (TcpListeners.Blocking(target, ProtocolType.Udp) is not null)
                continue;
            report($"nothing is bound to UDP {target}");
            do
                await Task.Delay(Interval, time, cancel);
            while (TcpListeners.Blocking(target, ProtocolType.Udp) is null);
        }
    }

    private static async Task<string?> ProblemAsync(IPEndPoint target, int? processId, CancellationToken cancel)
    {
        ProbeResult connected = await ProbeAction.ConnectAsync(target, cancel);
        if (!connected.IsSuccess)
            return connected.Message;
        if (processId is null)
            return null;
        // A program that listens on all addresses answers for every pod: that must not make this one ready.
        IReadOnlyList<TcpListenerEntry> listeners = TcpListeners.OnPort(target.Port);
        if (listeners.Count == 0 || listeners.Any(listener => listener.Endpoint.Address.Equals(target.Address)))
            return null;
        TcpListenerEntry? wildcard = listeners.FirstOrDefault(listener => listener.IsWildcard);
        if (wildcard?.FindProcess() is not { } owner || SessionOf(owner) == processId)
            return null;
        return $"nothing listens on {target}; {wildcard.DescribeOwner()} listens on {wildcard.Endpoint}, for all addresses. Let each pod listen on its own address, $(POD_IP), here {target.Address}";
    }

    private static int? SessionOf(int pid)
    {
        try
        {
            // The command's name stands in brackets and may hold anything; the session is the fourth field behind it.
            string stat = File.ReadAllText($"/proc/{pid}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[3], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
