namespace SvcDsl;

public class HeadlessServiceTests
{
    [Fact]
    public void All_that_it_can_say() => Assert.Equal(
        """
        spec:
          clusterIP: None
          selector:
            app: db
          ports:
          - name: sql
            port: 5432
            targetPort: sql
          - name: gossip
            protocol: UDP
            port: 7946
          publishNotReadyAddresses: true

        """,
        Manifests.Spec(m =>
        {
            Deployment db = m.Deployment("db");
            ContainerPort sql = db.Container("main", "i").Port("sql", 5432);
            m.Headless("db").Select(db).Port(5432, to: sql).Port(7946, name: "gossip", protocol: Protocol.Udp).PublishNotReadyAddresses();
        }));

    [Fact]
    public void It_selects_by_labels() => Assert.Equal(
        "spec:\n  clusterIP: None\n  selector:\n    app: db\n  publishNotReadyAddresses: false\n",
        Manifests.Spec(m => m.Headless("db").Select(("app", "db")).PublishNotReadyAddresses(false)));

    [Fact]
    public void Null_is_refused() => Manifests.Build(m =>
    {
        Assert.Equal("workload", Assert.Throws<ArgumentNullException>(() => m.Headless("db").Select((Deployment)null!)).ParamName);
        Assert.Equal("labels", Assert.Throws<ArgumentNullException>(() => m.Headless("db").Select((Label[])null!)).ParamName);
    });
}
