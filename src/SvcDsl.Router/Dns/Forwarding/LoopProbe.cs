using System.Net;
using SvcDsl.Router.Dns.Wire;

namespace SvcDsl.Router.Dns.Forwarding;

/// <summary>
/// Finds out whether the machine's nameservers ask this server in their turn: a question for a name that nobody else knows of
/// comes back. It is sent only after a nameserver has failed, so a healthy machine sees nothing of it.
/// </summary>
internal sealed class LoopProbe
{
    private readonly Lock gate = new();
    private readonly DnsName name = DnsName.Parse($"{Guid.NewGuid():n}.svcdsl-loop");
    private string probed = "";
    private bool hasReturned;

    /// <summary>Whether these nameservers are known to lead back here. Other ones, of another network perhaps, are trusted again.</summary>
    public bool IsLoop(IReadOnlyList<IPEndPoint> servers)
    {
        lock (gate)
            return hasReturned && probed == KeyOf(servers);
    }

    /// <returns>The question to send; null when these nameservers have had it.</returns>
    public DnsMessage? Begin(IReadOnlyList<IPEndPoint> servers)
    {
        lock (gate)
        {
            if (probed == KeyOf(servers))
                return null;
            probed = KeyOf(servers);
            hasReturned = false;
            return new DnsMessage { RecursionDesired = true, Questions = [new Question(name, DnsType.HINFO)] };
        }
    }

    /// <summary>Looks at a question that has come in.</summary>
    /// <returns>Whether it is the probe, for the first time.</returns>
    public bool Notice(Question question)
    {
        if (!question.Name.Equals(name))
            return false;
        lock (gate)
            return !hasReturned && (hasReturned = true);
    }

    private static string KeyOf(IReadOnlyList<IPEndPoint> servers) => string.Join(" ", servers);
}
