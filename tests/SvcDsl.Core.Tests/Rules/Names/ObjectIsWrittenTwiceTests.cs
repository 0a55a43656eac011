namespace SvcDsl.Rules.Names;

public class ObjectIsWrittenTwiceTests
{
    [Fact]
    public void The_same_kind_namespace_and_name() => Assert.Equal(2, Assert.Single(Check.Single<ObjectIsWrittenTwice>(
        Object("apps/v1", "Deployment", "{name: a}") + Object("apps/v1beta1", "Deployment", "{name: a}"),
        "metadata.name",
        "Deployment 'a' is written twice, so the one that is applied last silently replaces the other; rename or remove one").Related).Line);

    [Fact]
    public void Silent() => Check.Silent<ObjectIsWrittenTwice>(
        Object("v1", "Service", "{name: a}") + Object("v1", "Service", "{name: b}") + Object("v1", "Service", "{name: a, namespace: ns}")
            + Object("serving.knative.dev/v1", "Service", "{name: a}") + Object("apps/v1", "Deployment", "{name: a}")
            + Object("batch/v1", "Job", "{generateName: a-}") + Object("batch/v1", "Job", "{generateName: a-}"));

    [Fact]
    public void Silent_when_something_is_not_known() => Assert.Empty(Check.With<ObjectIsWrittenTwice>(Check.SetWithUnknowns(
        Object("v1", "Service", "{name: a}") + Object("v1", "Service", "{name: UNKNOWN}") + Object("v1", "Service", "{name: a, namespace: UNKNOWN}"))));

    private static string Object(string apiVersion, string kind, string metadata) => $"---\n{{apiVersion: {apiVersion}, kind: {kind}, metadata: {metadata}}}\n";
}
