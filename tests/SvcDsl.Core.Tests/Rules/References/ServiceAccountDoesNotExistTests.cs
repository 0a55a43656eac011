using SvcDsl.Rules.Routes;

namespace SvcDsl.Rules.References;

public class ServiceAccountDoesNotExistTests
{
    [Theory]
    [InlineData("wbe", "did you mean 'web'?", "web", "Warning", "web")]
    [InlineData("robot", "add it", null, "Warning", "web")]
    [InlineData("robot", "add it", null, "Info", null)]
    public void Wrong(string name, string advice, string? replacement, string level, string? account)
    {
        Finding finding = Check.Single<ServiceAccountDoesNotExist>(
            (account is null ? "" : Account(account)) + Some.Deployment("", pod: $"serviceAccountName: {name}, "),
            "spec.template.spec.serviceAccountName",
            $"Deployment 'web' runs as ServiceAccount '{name}', which does not exist in its namespace, so its pods are refused; {advice}");
        Assert.Equal(replacement, finding.Fix.GetValueOrDefault(FixKeys.Replacement));
        Assert.Equal(level, finding.Level.ToString());
    }

    [Fact]
    public void The_old_field() => Check.Single<ServiceAccountDoesNotExist>(
        Account("api") + Some.Deployment("", pod: "serviceAccount: robot, "),
        "spec.template.spec.serviceAccount",
        "Deployment 'web' runs as ServiceAccount 'robot', which does not exist in its namespace, so its pods are refused; add it");

    [Theory]
    [InlineData("web")]
    [InlineData("default")]
    [InlineData("''")]
    [InlineData("UNKNOWN")]
    public void Silent(string name) => Assert.Empty(Check.With<ServiceAccountDoesNotExist>(Check.SetWithUnknowns(Account("web") + Some.Deployment("", pod: $"serviceAccountName: {name}, "))));

    [Fact]
    public void Silent_when_the_name_of_one_is_not_known() =>
        Assert.Empty(Check.With<ServiceAccountDoesNotExist>(Check.SetWithUnknowns(Account("UNKNOWN") + Some.Deployment("", pod: "serviceAccountName: robot, "))));

    private static string Account(string name) => Given.Object("v1", "ServiceAccount", name, "automountServiceAccountToken: false");
}
