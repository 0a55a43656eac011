namespace SvcDsl.Rules.Names;

public class FinalizerIsMalformedTests
{
    [Theory]
    [InlineData("[kubernetes, cleanup]", "[1]", "The finalizer 'cleanup' of Service 'web' has no prefix, so the API server rejects it; write a name such as example.com/cleanup")]
    [InlineData("[a/b/c]", "", "The finalizer 'a/b/c' of Service 'web' has more than one '/', so the API server rejects it; write a name such as example.com/cleanup")]
    [InlineData("[a b]", "", "The finalizer 'a b' of Service 'web' is no finalizer name (letters, digits, '-', '_' and '.', a letter or digit at both ends), so the API server rejects it; write a name such as example.com/cleanup")]
    [InlineData("[orphan, foregroundDeletion]", "", "Service 'web' has the finalizers orphan and foregroundDeletion, which exclude each other, so the API server rejects it; keep one")]
    public void On_a_Service(string finalizers, string path, string message) => Check.Single<FinalizerIsMalformed>(Object("v1", "Service", finalizers), "metadata.finalizers" + path, message);

    [Theory]
    [InlineData("v1", "[service.kubernetes.io/load-balancer-cleanup, foregroundDeletion]")]
    [InlineData("v1", "[UNKNOWN, 7]")]
    [InlineData("v1", "text")]
    [InlineData("example.com/v1", "[cleanup]")]
    [InlineData("UNKNOWN", "[cleanup]")]
    public void Silent(string apiVersion, string finalizers) =>
        Assert.Empty(Check.With<FinalizerIsMalformed>(Check.SetWithUnknowns(Object(apiVersion, "Service", finalizers))));

    private static string Object(string apiVersion, string kind, string finalizers) => $"{{apiVersion: {apiVersion}, kind: {kind}, metadata: {{name: web, finalizers: {finalizers}}}}}";
}
