using System.Net;
using SvcDsl.Router.Transport;

namespace SvcDsl.Router.Tests.Dns.Records;

/// <summary>A network in which the objects' addresses work as they are, as in a cluster.</summary>
internal sealed class LogicalTransport : ClusterTransport
{
    public override string Name => "logical";

    public override IPAddress Map(IPAddress logical) => logical;

    protected override IPEndPoint MapPort(IPAddress logical, int port) => new(logical, port);
}
