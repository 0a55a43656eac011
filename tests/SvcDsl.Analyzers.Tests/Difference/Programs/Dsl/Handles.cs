using SvcDsl.Analyzers.Tests.Difference.Model;

namespace SvcDsl.Analyzers.Tests.Difference.Programs.Dsl;

/// <summary>The objects of the DSL that variables hold.</summary>
internal static class Handles
{
    public static readonly CodeType[] Services =
        [CodeType.Service, CodeType.ClusterIP, CodeType.NodePort, CodeType.LoadBalancer, CodeType.Headless];

    public static readonly CodeType[] WithHost = [.. Services, CodeType.WithoutSelector];

    public static readonly CodeType[] HaveNames = [.. WithHost, CodeType.ExternalName, CodeType.Deployment, CodeType.Namespace, CodeType.Endpoints];

    public static Variable? Any(Author author, IReadOnlyList<CodeType> types) => author.Find(variable => types.Contains(variable.Type));

    public static Variable? Manifest(Author author) => author.Find(CodeType.Manifest);
}
