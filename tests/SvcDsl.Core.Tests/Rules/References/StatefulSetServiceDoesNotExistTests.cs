namespace SvcDsl.Rules.References;

public class StatefulSetServiceDoesNotExistTests
{
    [Theory]
    [InlineData("wbe", "did you mean 'web'?", "web")]
    [InlineData("database", "add a headless Service of that name", null)]
    public void No_Service(string name, string advice, string? replacement)
    {
        Finding finding = Check.Single<StatefulSetServiceDoesNotExist>(
            Check.Service("{clusterIP: None, selector: {app: web}}") + Some.StatefulSet(name),
            "spec.serviceName",
            $"StatefulSet 'web' names '{name}' as its Service, which does not exist in its namespace, so its pods have no DNS names of their own; {advice}");
        Assert.Equal(Level.Error, finding.Level);
        Assert.Equal(replacement, finding.Fix.GetValueOrDefault(FixKeys.Replacement));
    }

    [Fact]
    public void A_warning_where_there_are_no_Services_at_all() => Assert.Equal(Level.Warning, Assert.Single(Check.With<StatefulSetServiceDoesNotExist>(Check.SetOf(Some.StatefulSet()))).Level);

    [Theory]
    [InlineData("web", "web")]
    [InlineData("''", "web")]
    [InlineData("null", "web")]
    [InlineData("UNKNOWN", "web")]
    [InlineData("db", "UNKNOWN")]
    public void Silent(string serviceName, string service) =>
        Assert.Empty(Check.With<StatefulSetServiceDoesNotExist>(Check.SetWithUnknowns(Check.Service("{}", service) + Some.StatefulSet(serviceName))));
}
