namespace SvcDsl.Rules.Addresses;

public class ClusterIPIsUsedByTwoServicesTests
{
    [Fact]
    public void Whatever_the_namespace() => Check.Single<ClusterIPIsUsedByTwoServices>(
        Check.Service("{clusterIP: 10.0.0.1, ports: [{port: 80}]}", "a") + "\n---\n{apiVersion: v1, kind: Service, metadata: {name: b, namespace: ns}, spec: {clusterIP: 10.0.0.1, ports: [{port: 80}]}}",
        "spec.clusterIPs",
        "Service 'ns/b' asks for cluster IP 10.0.0.1, which Service 'a' has already, so whichever comes second is rejected; choose another one, or leave it out and the cluster picks one");

    [Fact]
    public void Whatever_the_spelling() => Check.Single<ClusterIPIsUsedByTwoServices>(
        Check.Service("{clusterIP: '2001:db8::1', ports: [{port: 80}]}", "a") + Check.Service("{clusterIP: 10.0.0.1, clusterIPs: [10.0.0.1, '2001:DB8:0::1'], ports: [{port: 80}]}", "b"),
        "spec.clusterIPs",
        "Service 'b' asks for cluster IP 2001:DB8:0::1, which Service 'a' has already, so whichever comes second is rejected; choose another one, or leave it out and the cluster picks one");

    [Fact]
    public void Silent()
    {
        string a = Check.Service("{clusterIP: 10.0.0.1, clusterIPs: [10.0.0.1]}", "a");
        Check.Silent<ClusterIPIsUsedByTwoServices>(a + a);
        Check.Silent<ClusterIPIsUsedByTwoServices>(a + Check.Service("{clusterIP: 10.0.0.2}", "b"));
        Check.Silent<ClusterIPIsUsedByTwoServices>(a + Check.Service("{clusterIP: 10.0.0.1, type: ExternalName}", "b"));
        Check.Silent<ClusterIPIsUsedByTwoServices>(Check.Service("{clusterIP: None}", "a") + Check.Service("{clusterIP: None}", "b"));
        Check.Silent<ClusterIPIsUsedByTwoServices>(Check.Service("{clusterIP: ''}", "a") + Check.Service("{clusterIP: ''}", "b"));
        Assert.Empty(Check.With<ClusterIPIsUsedByTwoServices>(Check.SetWithUnknowns(a + Check.Service("{clusterIP: UNKNOWN}", "b"))));
        Assert.Empty(Check.With<ClusterIPIsUsedByTwoServices>(Check.SetWithUnknowns(a + Check.Service("{clusterIP: 10.0.0.1}", "UNKNOWN"))));
    }
}
