namespace SvcDsl.Rules.ServiceTypes;

public class ExternalNameIgnoresFieldsTests
{
    [Fact]
    public void A_selector() => Check.Single<ExternalNameIgnoresFields>(
        Check.Service("{selector: {app: web}, type: ExternalName, externalName: example.com}"),
        "spec.selector",
        "Service 'web' has a selector, which has no effect because its type is ExternalName; remove it, or choose another type");

    [Fact]
    public void External_addresses() => Check.Single<ExternalNameIgnoresFields>(
        Check.Service("{externalIPs: [203.0.113.1], type: ExternalName, externalName: example.com}"),
        "spec.externalIPs",
        "Service 'web' has external IPs, which have no effect because its type is ExternalName; remove them");

    [Fact]
    public void A_port_that_is_mapped() => Check.Single<ExternalNameIgnoresFields>(
        Check.Service("{ports: [{port: 80, targetPort: 8080}], type: ExternalName, externalName: example.com}"),
        "spec.ports[0].targetPort",
        "Service 'web' maps port 80 to 8080, but its type is ExternalName, so clients connect to port 80 of the other host; let them use 8080");

    [Fact]
    public void Ports() => Assert.Equal(Level.Info, Check.Single<ExternalNameIgnoresFields>(
        Check.Service("{ports: [{name: db, port: 5432}], type: ExternalName, externalName: example.com}"),
        "spec.ports",
        "Service 'web' has ports, which have no effect because its type is ExternalName; remove them, or keep them as a note").Level);

    [Fact]
    public void Another_type() => Check.Single<ExternalNameIgnoresFields>(
        Check.Service("{externalName: example.com, ports: [{port: 80}]}"),
        "spec.externalName",
        "Service 'web' has externalName example.com, which has no effect because its type is ClusterIP; make the type ExternalName or remove it");

    [Theory]
    [InlineData("{type: ExternalName, externalName: example.com}")]
    [InlineData("{selector: {}, externalIPs: [], ports: [], type: ExternalName, externalName: example.com}")]
    [InlineData("{ports: [{port: 5432, nodePort: 30000}], type: ExternalName, externalName: example.com}")]
    [InlineData("{ports: [{port: 443}], type: ExternalName, externalName: example.com}")]
    [InlineData("{externalName: '', ports: [{port: 80}]}")]
    [InlineData("{externalName: example.com, type: UNKNOWN}")]
    [InlineData("{externalName: UNKNOWN, ports: [{port: 80}]}")]
    public void Silent(string spec) => Assert.Empty(Check.With<ExternalNameIgnoresFields>(Check.SetWithUnknowns(Check.Service(spec))));
}
