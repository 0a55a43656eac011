using SvcDsl.Rules.Pods;

namespace SvcDsl.Rules.Workloads;

public class StatefulSetFieldIsUnknownTests
{
    [Theory]
    [InlineData("podManagementPolicy: parallel", "podManagementPolicy", "podManagementPolicy", "parallel", "did you mean Parallel?")]
    [InlineData("podManagementPolicy: Ordered", "podManagementPolicy", "podManagementPolicy", "Ordered", "write OrderedReady or Parallel")]
    [InlineData("persistentVolumeClaimRetentionPolicy: {whenDeleted: Keep}", "persistentVolumeClaimRetentionPolicy.whenDeleted", "whenDeleted", "Keep", "write Retain or Delete")]
    [InlineData("persistentVolumeClaimRetentionPolicy: {whenScaled: delete}", "persistentVolumeClaimRetentionPolicy.whenScaled", "whenScaled", "delete", "did you mean Delete?")]
    public void Wrong(string spec, string path, string field, string value, string advice) => Check.Single<StatefulSetFieldIsUnknown>(
        PodYaml.StatefulSet(spec: spec),
        $"spec.{path}",
        $"The {field} of StatefulSet 'web' is '{value}', which is none of the values that Kubernetes knows, so the API server rejects it; {advice}");

    [Theory]
    [InlineData("podManagementPolicy: OrderedReady")]
    [InlineData("podManagementPolicy: UNKNOWN")]
    [InlineData("persistentVolumeClaimRetentionPolicy: {whenDeleted: Retain, whenScaled: UNKNOWN}")]
    public void Silent(string spec) => Assert.Empty(Check.With<StatefulSetFieldIsUnknown>(Check.SetWithUnknowns(PodYaml.StatefulSet(spec: spec))));
}
