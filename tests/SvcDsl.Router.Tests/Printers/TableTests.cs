using SvcDsl.Nodes;
using SvcDsl.Router.Printers;
using SvcDsl.Router.Store;
using SvcDsl.Router.Tests.Running;
using SvcDsl.Router.Transport;

namespace SvcDsl.Router.Tests.Printers;

public sealed class TableTests
{
    private readonly ManualTime time = new();
    private readonly ObjectStore store;

    public TableTests() => store = new ObjectStore(time);

    [Fact]
    public void Services() => Expect("svc", """
        kind: Service
        metadata: {name: frontend}
        spec: {type: NodePort, clusterIP: 10.96.3.4, selector: {app: frontend}, ports: [{port: 80, nodePort: 30080}, {port: 9090, protocol: UDP, name: m}]}
        ---
        kind: Service
        metadata: {name: headless}
        spec: {clusterIP: None, selector: {app: x, tier: y}}
        ---
        kind: Service
        metadata: {name: lb}
        spec: {type: LoadBalancer, clusterIP: 10.96.3.5, ports: [{port: 8080, nodePort: 30081}]}
        status: {loadBalancer: {ingress: [{ip: 172.18.1.1}]}}
        ---
        kind: Service
        metadata: {name: out}
        spec: {type: ExternalName, externalName: example.com}
        """,
        """
        NAME       TYPE           CLUSTER-IP   EXTERNAL-IP   PORT(S)                    AGE
        frontend   NodePort       127.96.3.4   <none>        20080:30080/TCP,9090/UDP   65s
        headless   ClusterIP      None         <none>        <none>                     65s
        lb         LoadBalancer   127.96.3.5   127.18.1.1    8080:30081/TCP             65s
        out        ExternalName   <none>       example.com   <none>                     65s

        """);

    [Fact]
    public void Endpoints() => Expect("ep", """
        kind: Endpoints
        metadata: {name: few}
        subsets:
        - addresses: [{ip: 10.244.0.2, targetRef: {kind: Pod, name: a}}]
          notReadyAddresses: [{ip: 10.244.0.3, targetRef: {kind: Pod, name: b}}]
          ports: [{port: 5000}]
        ---
        kind: Endpoints
        metadata: {name: many}
        subsets:
        - addresses: [{ip: 192.168.7.1}, {ip: 192.168.7.2}, {ip: 192.168.7.3}, {ip: 192.168.7.4}, {ip: 192.168.7.5}]
          ports: [{port: 80}]
        ---
        kind: Endpoints
        metadata: {name: none}
        """,
        """
        NAME   ENDPOINTS                                                  AGE
        few    127.244.0.2:5000                                           65s
        many   192.168.7.1:80,192.168.7.2:80,192.168.7.3:80 + 2 more...   65s
        none   <none>                                                     65s

        """);

    [Fact]
    public void Pods() => Expect("po", """
        kind: Pod
        metadata: {name: crashing}
        spec: {containers: [{name: a}]}
        status:
          phase: Running
          containerStatuses: [{name: a, ready: false, restartCount: 3, state: {waiting: {reason: CrashLoopBackOff}}, lastState: {terminated: {finishedAt: "2026-01-01T00:00:55Z"}}}]
        ---
        kind: Pod
        metadata: {name: ending, deletionTimestamp: "2026-01-01T00:00:55Z"}
        spec: {containers: [{name: a}]}
        status: {phase: Running, podIP: 10.244.0.3, containerStatuses: [{name: a, ready: true, restartCount: 0, state: {running: {}}}]}
        ---
        kind: Pod
        metadata: {name: new}
        spec: {containers: [{name: a}, {name: b}]}
        ---
        kind: Pod
        metadata: {name: running}
        spec: {containers: [{name: a}], nodeName: local}
        status: {phase: Running, podIP: 10.244.0.2, containerStatuses: [{name: a, ready: true, restartCount: 0, state: {running: {}}}]}
        """,
        """
        NAME       READY   STATUS             RESTARTS      AGE   IP            NODE     NOMINATED NODE   READINESS GATES
        crashing   0/1     CrashLoopBackOff   3 (10s ago)   65s   <none>        <none>   <none>           <none>
        ending     1/1     Terminating        0             65s   127.244.0.3   <none>   <none>           <none>
        new        0/2     Pending            0             65s   <none>        <none>   <none>           <none>
        running    1/1     Running            0             65s   127.244.0.2   local    <none>           <none>

        """, isWide: true);

    [Fact]
    public void Deployments() => Expect("deploy", """
        kind: Deployment
        metadata: {name: web}
        spec:
          replicas: 3
          selector: {matchLabels: {app: web}}
          template: {spec: {containers: [{name: web, image: acme/web:1}, {name: log, image: acme/log:2}]}}
        status: {readyReplicas: 2, updatedReplicas: 3, availableReplicas: 2}
        """,
        """
        NAME   READY   UP-TO-DATE   AVAILABLE   AGE   CONTAINERS   IMAGES                  SELECTOR
        web    2/3     3            2           65s   web,log      acme/web:1,acme/log:2   app=web

        """, isWide: true);

    private void Expect(string kinds, string yaml, string expected, bool isWide = false)
    {
        foreach (MapNode root in Manifests.Parse(yaml))
            store.Create(root);
        time.Advance(TimeSpan.FromSeconds(65));
        var context = new PrintContext(store, new LoopbackTransport(1024), time.GetUtcNow(), isWide);
        var groups = ResourceKind.Parse(kinds).Select(kind => (kind, store.List(kind.Kind))).ToList();
        Assert.Equal(expected, GetPrinter.Print(groups, withNamespace: false, context));
    }
}
