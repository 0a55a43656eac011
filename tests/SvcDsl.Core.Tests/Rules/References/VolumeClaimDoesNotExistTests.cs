using SvcDsl.Rules.Routes;

namespace SvcDsl.Rules.References;

public class VolumeClaimDoesNotExistTests
{
    [Theory]
    [InlineData("dta", "did you mean 'data'?", "data", "Warning", true)]
    [InlineData("backup", "add it", null, "Warning", true)]
    [InlineData("backup", "add it", null, "Info", false)]
    public void Wrong(string name, string advice, string? replacement, string level, bool hasOthers)
    {
        Finding finding = Check.Single<VolumeClaimDoesNotExist>(
            (hasOthers ? Claim("data") : "") + Mount(name),
            "spec.template.spec.volumes[0].persistentVolumeClaim.claimName",
            $"Deployment 'web' mounts PersistentVolumeClaim '{name}', which does not exist in its namespace, so its pods stay pending; {advice}");
        Assert.Equal(replacement, finding.Fix.GetValueOrDefault(FixKeys.Replacement));
        Assert.Equal(level, finding.Level.ToString());
    }

    [Theory]
    [InlineData("data")]
    [InlineData("''")]
    [InlineData("UNKNOWN")]
    [InlineData("disk-db-0")]
    public void Silent(string name) => Assert.Empty(Check.With<VolumeClaimDoesNotExist>(Check.SetWithUnknowns(
        Claim("data") + Mount(name) + Some.StatefulSet(name: "db", more: "volumeClaimTemplates: [{metadata: {name: disk}}], "))));

    [Fact]
    public void Silent_when_the_name_of_one_is_not_known() => Assert.Empty(Check.With<VolumeClaimDoesNotExist>(Check.SetWithUnknowns(Claim("UNKNOWN") + Mount("backup"))));

    private static string Claim(string name) => Given.Object("v1", "PersistentVolumeClaim", name, "spec: {}");

    private static string Mount(string name) => Some.Deployment("", pod: $"volumes: [{{name: v, persistentVolumeClaim: {{claimName: {name}}}}}], ");
}
