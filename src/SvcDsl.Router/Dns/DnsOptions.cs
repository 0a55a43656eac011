using System.Net;
using SvcDsl.Router.Dns.Forwarding;
using SvcDsl.Router.Dns.Records;
using SvcDsl.Router.Store;

namespace SvcDsl.Router.Dns;

/// <summary>How the cluster's DNS runs; the defaults are what users get.</summary>
internal sealed record DnsOptions
{
    /// <summary>The value of <see cref="Port"/> for a cluster without DNS.</summary>
    public const int Off = 0;

    /// <summary>The port on 127.0.0.1; null means the first free one from <see cref="DnsSockets.FirstPort"/> up.</summary>
    public int? Port { get; init; }

    public string Domain { get; init; } = Zone.DefaultDomain;

    /// <summary>Where a name of one label belongs, as in the search path of a pod of this namespace.</summary>
    public string Namespace { get; init; } = ObjectKey.DefaultNamespace;

    /// <summary>Who knows all other names.</summary>
    public Func<IReadOnlyList<IPEndPoint>> Nameservers { get; init; } = ResolverFile.Read;

    /// <summary>The options of the command line; null is what was not given.</summary>
    /// <exception cref="UserErrorException">That is no port.</exception>
    public static DnsOptions Of(int? port, string? @namespace) => port is < 0 or > IPEndPoint.MaxPort
        ? throw new UserErrorException($"--dns-port is {port}. Give a port from 1 to {IPEndPoint.MaxPort}, or 0 for no DNS.")
        : new DnsOptions { Port = port, Namespace = @namespace ?? ObjectKey.DefaultNamespace };
}
