using System.Net;

namespace SvcDsl.Router.Transport;

/// <summary>
/// Every logical address gets a loopback address of its own: a.b.c.d becomes 127.b.c.d, so that a person recognises it.
/// Ports stay what they are unless the system reserves them for root.
/// </summary>
internal sealed class LoopbackTransport : ClusterTransport
{
    private readonly Lock gate = new();
    private readonly Dictionary<IPAddress, IPAddress> mapped = [];
    private readonly HashSet<IPAddress> taken = [];
    private readonly int unprivilegedPort;

    public LoopbackTransport(int unprivilegedPort)
    {
        this.unprivilegedPort = unprivilegedPort;
        mapped[NodeAddress] = IPAddress.Loopback;
        taken.Add(IPAddress.Loopback);
    }

    public override string Name => "loopback";

    public override IPAddress Map(IPAddress logical)
    {
        lock (gate)
        {
            if (mapped.TryGetValue(logical, out IPAddress? address))
                return address;
            byte[] bytes = logical.GetAddressBytes();
            bytes[0] = 127;
            // 127.0.0.x is where the machine's own services listen (systemd-resolved on .53, names from /etc/hosts on .1.1).
            if (bytes[1] == 0 && bytes[2] <= 1)
                bytes[1] = 255;
            address = new IPAddress(bytes);
            while (!taken.Add(address))
                address = After(address);
            return mapped[logical] = address;
        }
    }

    protected override IPEndPoint MapPort(IPAddress logical, int port) =>
        new(Map(logical), port < unprivilegedPort ? port + PortLimit.Offset : port);

    /// <summary>The next address to try on a collision, in a block that no logical range of the cluster maps to.</summary>
    private static IPAddress After(IPAddress address)
    {
        byte[] bytes = address.GetAddressBytes();
        bytes[1] = 254;
        if (++bytes[3] == 0)
            bytes[2]++;
        return new IPAddress(bytes);
    }
}
