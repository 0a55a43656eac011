namespace SvcDsl.Rules.Names;

public class OwnerReferenceIsMalformedTests
{
    private const string Owner = "{apiVersion: apps/v1, kind: Deployment, name: web, uid: 1-2-3, controller: true}";

    [Theory]
    [InlineData("{kind: A, name: a, uid: u}", ".apiVersion", "no apiVersion")]
    [InlineData("{apiVersion: apps/, kind: A, name: a, uid: u}", ".apiVersion", "the apiVersion 'apps/', which has no version")]
    [InlineData("{apiVersion: v1, kind: \"\", name: a, uid: u}", ".kind", "no kind")]
    [InlineData("{apiVersion: v1, kind: A, name: 1, uid: u}", ".name", "a name that is no string")]
    [InlineData("{apiVersion: v1, kind: A, name: a}", ".uid", "no uid")]
    public void A_field(string owner, string path, string problem) => Check.Single<OwnerReferenceIsMalformed>(
        Service(owner), "metadata.ownerReferences[0]" + path, $"An owner of Service 'web' has {problem}, so the API server rejects it; an owner needs apiVersion, kind, name and uid");

    [Fact]
    public void An_Event() => Check.Single<OwnerReferenceIsMalformed>(
        Service("{apiVersion: v1, kind: Event, name: a, uid: u}"), "metadata.ownerReferences[0]", "Service 'web' is owned by an Event, which can own nothing, so the API server rejects it; remove the owner");

    [Fact]
    public void Two_controllers() => Assert.Single(Check.Single<OwnerReferenceIsMalformed>(
        Service($"{Owner}, {Owner}"), "metadata.ownerReferences", "Service 'web' has two owners with controller: true, so the API server rejects it; only one can control it").Related);

    [Theory]
    [InlineData(Owner)]
    [InlineData("{apiVersion: v1, kind: Pod, name: a, uid: u}, {apiVersion: v1, kind: Pod, name: b, uid: u, controller: true}")]
    [InlineData("{apiVersion: UNKNOWN, kind: UNKNOWN, name: UNKNOWN, OPEN: 1}")]
    [InlineData("7")]
    public void Silent(string owners) => Assert.Empty(Check.With<OwnerReferenceIsMalformed>(Check.SetWithUnknowns(Service(owners))));

    private static string Service(string owners) => $"{{apiVersion: v1, kind: Service, metadata: {{name: web, ownerReferences: [{owners}]}}}}";
}
