namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC5007")]
public class HeadlessServiceDoesNotMapPortsTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Headless("db").Port(80, to: {|SVC5007:5432|});
        """);

    [Fact]
    public Task Wrong_by_handle() => Check.DefineAsync("""
        var db = m.Deployment("db").Labels(("app", "db"));
        var sql = db.Container("db", "db:1").Port("sql", 5432);
        m.Headless("db").Select(db).Port(80, to: {|SVC5007:sql|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Headless("db").Port(5432);
        """);
}
