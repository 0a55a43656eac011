namespace SvcDsl.Building;

/// <summary>Pods that an operator, a chart or another repository brings.</summary>
public class PodsFromElsewhereTests
{
    [Fact]
    public void A_Service_may_select_some_of_their_labels() => Assert.Empty(Manifests.Check(m =>
    {
        m.PodsFromElsewhere(("app", "redis"), ("role", "primary"));
        m.Service("redis").Select(("app", "redis")).Port(6379, to: "redis");
        m.Service("primary").Select(("role", "primary"), ("app", "redis")).Port(6379);
    }));

    [Fact]
    public void A_Service_that_selects_something_else_selects_nothing() => Assert.Equal(
        ["SVC1001", "SVC1001"],
        Manifests.Check(m =>
        {
            m.PodsFromElsewhere(("app", "redis"));
            m.Service("a").Select(("app", "rediss")).Port(6379);
            m.Service("b").Select(("app", "redis"), ("tier", "db")).Port(6379);
        }).Select(finding => finding.Rule.Id));

    [Fact]
    public void Of_ports_that_others_may_declare_nothing_is_said()
    {
        static void Define(Manifest m)
        {
            m.Deployment("web").Container("c", "c:1").Port("http", 80);
            m.Service("web").Select(("app", "web")).Port(81);
        }

        Assert.Equal(["SVC2001"], Manifests.Check(Define).Select(finding => finding.Rule.Id));
        Assert.Empty(Manifests.Check(m => { m.PodsFromElsewhere(("app", "web")); Define(m); }));
    }

    [Fact]
    public void Nothing_is_written() => Assert.Equal("", Manifests.Yaml(m => m.PodsFromElsewhere(("app", "redis"))));
}
