namespace SvcDsl.Rules.Names;

public class NamespaceOnAClusterScopedKindTests
{
    [Theory]
    [InlineData("v1", "Namespace")]
    [InlineData("rbac.authorization.k8s.io/v1", "ClusterRole")]
    [InlineData("networking.k8s.io/v1", "IngressClass")]
    public void Is_dropped(string apiVersion, string kind) => Check.Single<NamespaceOnAClusterScopedKind>(
        Object(apiVersion, kind, "{name: a, namespace: shop}"),
        "metadata.namespace",
        $"{kind} 'a' has the namespace 'shop', but a {kind} belongs to none, so it is there once for the whole cluster; remove the namespace");

    [Theory]
    [InlineData("v1", "Namespace", "{name: a}")]
    [InlineData("v1", "Namespace", "{name: a, namespace: \"\"}")]
    [InlineData("v1", "Namespace", "{name: a, namespace: UNKNOWN}")]
    [InlineData("v1", "Service", "{name: a, namespace: shop}")]
    [InlineData("rbac.authorization.k8s.io/v1", "Role", "{name: a, namespace: shop}")]
    [InlineData("example.com/v1", "ClusterRole", "{name: a, namespace: shop}")]
    [InlineData("UNKNOWN", "Namespace", "{name: a, namespace: shop}")]
    public void Silent(string apiVersion, string kind, string metadata) =>
        Assert.Empty(Check.With<NamespaceOnAClusterScopedKind>(Check.SetWithUnknowns(Object(apiVersion, kind, metadata))));

    private static string Object(string apiVersion, string kind, string metadata) => $"{{apiVersion: {apiVersion}, kind: {kind}, metadata: {metadata}}}";
}
