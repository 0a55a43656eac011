namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC7063")]
public class VolumeClaimDoesNotExistTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync(""""
        m.Yaml("""
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: { name: data }
            spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }
            """);
        m.Deployment("web").Merge({|SVC7063:"spec: { template: { spec: { volumes: [{ name: data, persistentVolumeClaim: { claimName: dta } }] } } }"|}).Container("web", "example/web:1").Merge("volumeMounts: [{ name: data, mountPath: /data }]");
        """");

    [Fact]
    public Task Right() => Check.DefineAsync(""""
        m.Yaml("""
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: { name: data }
            spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }
            """);
        m.Deployment("web").Merge("spec: { template: { spec: { volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }] } } }").Container("web", "example/web:1").Merge("volumeMounts: [{ name: data, mountPath: /data }]");
        """");
}
