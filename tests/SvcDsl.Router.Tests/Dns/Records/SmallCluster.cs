using System.Net;
using SvcDsl.Nodes;
using SvcDsl.Router.Dns;
using SvcDsl.Router.Dns.Forwarding;
using SvcDsl.Router.Dns.Records;
using SvcDsl.Router.Dns.Wire;
using SvcDsl.Router.Store;
using SvcDsl.Router.Tests.Running;
using SvcDsl.Router.Transport;

namespace SvcDsl.Router.Tests.Dns.Records;

/// <summary>A cluster of objects only: every kind of Service, with endpoints that nothing runs behind.</summary>
internal sealed class SmallCluster
{
    private const string Objects = """
        kind: Namespace
        metadata: {name: empty}
        ---
        kind: Service
        metadata: {name: web}
        spec: {clusterIP: 10.96.0.5, ports: [{name: http, port: 80}, {name: metrics, port: 9090}, {name: dns, port: 53, protocol: UDP}]}
        ---
        kind: EndpointSlice
        metadata: {name: web-1, labels: {kubernetes.io/service-name: web}}
        endpoints: [{addresses: [10.244.0.2], targetRef: {kind: Pod, name: web-1}}]
        ports: [{name: http, port: 8080}]
        ---
        kind: Service
        metadata: {name: unnamed, namespace: shop}
        spec: {clusterIP: 10.96.0.6, ports: [{port: 80}]}
        ---
        kind: Service
        metadata: {name: db}
        spec: {clusterIP: None, ports: [{name: sql, port: 5432}]}
        ---
        kind: EndpointSlice
        metadata: {name: db-1, labels: {kubernetes.io/service-name: db}}
        endpoints:
        - {addresses: [10.244.0.3], conditions: {ready: true}, targetRef: {kind: Pod, name: db-1}}
        - {addresses: [10.244.0.4], hostname: primary, targetRef: {kind: Pod, name: db-2}}
        - {addresses: [10.244.0.5], hostname: primary, targetRef: {kind: Pod, name: db-3}}
        - {addresses: [10.244.0.6], conditions: {ready: false, serving: true, terminating: true}, targetRef: {kind: Pod, name: db-4}}
        ports: [{name: sql, port: 5433}]
        ---
        kind: EndpointSlice
        metadata: {name: db-2, labels: {kubernetes.io/service-name: db}}
        endpoints: [{addresses: ["fd00::1"]}]
        ports: [{name: sql, port: 5433}]
        ---
        kind: Service
        metadata: {name: also}
        spec: {clusterIP: None, ports: [{name: sql, port: 5432}]}
        ---
        kind: EndpointSlice
        metadata: {name: also-1, labels: {kubernetes.io/service-name: also}}
        endpoints: [{addresses: [10.244.0.3], targetRef: {kind: Pod, name: db-1}}]
        ports: [{name: sql, port: 5433}]
        ---
        kind: Service
        metadata: {name: portless}
        spec: {clusterIP: None}
        ---
        kind: EndpointSlice
        metadata: {name: portless-1, labels: {kubernetes.io/service-name: portless}}
        endpoints: [{addresses: [10.244.0.7], targetRef: {kind: Pod, name: p}}]
        ---
        kind: Service
        metadata: {name: starting}
        spec: {clusterIP: None, ports: [{name: sql, port: 5432}]}
        ---
        kind: EndpointSlice
        metadata: {name: starting-1, labels: {kubernetes.io/service-name: starting}}
        endpoints: [{addresses: [10.244.0.8], conditions: {ready: false}, targetRef: {kind: Pod, name: s}}]
        ports: [{name: sql, port: 5433}]
        ---
        kind: Service
        metadata: {name: outside}
        spec: {type: ExternalName, externalName: api.example.com}
        ---
        kind: Service
        metadata: {name: inside}
        spec: {type: ExternalName, externalName: web.default.svc.cluster.local}
        ---
        kind: Service
        metadata: {name: twice}
        spec: {type: ExternalName, externalName: inside.default.svc.cluster.local.}
        ---
        kind: Service
        metadata: {name: nowhere}
        spec: {type: ExternalName, externalName: gone.default.svc.cluster.local}
        ---
        kind: Service
        metadata: {name: circle}
        spec: {type: ExternalName, externalName: ring.default.svc.cluster.local}
        ---
        kind: Service
        metadata: {name: ring}
        spec: {type: ExternalName, externalName: circle.default.svc.cluster.local}
        ---
        kind: Service
        metadata: {name: number}
        spec: {type: ExternalName, externalName: 203.0.113.7}
        ---
        kind: Pod
        metadata: {name: web-1}
        status: {podIP: 10.244.0.2}
        """;

    private readonly DnsResponder responder;

    public SmallCluster(ClusterTransport? transport = null, long seed = 1, string defaultNamespace = ObjectKey.DefaultNamespace)
    {
        foreach (MapNode root in Manifests.Parse(Objects))
            Store.Create(root);
        Records = new RecordsController(
            Store, new ClusterEvents(TimeProvider.System), transport ?? new LogicalTransport(), new Zone(DnsName.Parse("cluster.local"), IPAddress.Loopback));
        responder = new DnsResponder(() => Records.Current, new Forwarder(() => [], TimeProvider.System, _ => { }), new Shuffle(seed), defaultNamespace);
    }

    public ObjectStore Store { get; } = new(TimeProvider.System);

    public RecordsController Records { get; }

    /// <summary>Asks and returns the reply.</summary>
    public DnsMessage Ask(string name, DnsType type, DnsClass @class = DnsClass.IN) =>
        Send(new DnsMessage { Id = 7, RecursionDesired = true, Questions = [new Question(DnsName.Parse(name), type, @class)] });

    public DnsMessage Send(DnsMessage query)
    {
        byte[]? packet = Send(MessageWriter.Write(query));
        Assert.True(MessageReader.TryRead(packet, out DnsMessage? reply));
        return reply;
    }

    public byte[]? Send(byte[] packet, bool isTcp = true)
    {
        ValueTask<byte[]?> answer = responder.AnswerAsync(packet, isTcp, CancellationToken.None);
        Assert.True(answer.IsCompleted, "questions about the cluster wait for nothing");
        return answer.GetAwaiter().GetResult();
    }
}
