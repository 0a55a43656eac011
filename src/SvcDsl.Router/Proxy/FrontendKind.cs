namespace SvcDsl.Router.Proxy;

/// <summary>Which of a Service's addresses a frontend is.</summary>
internal enum FrontendKind
{
    ClusterIP,
    NodePort,
    LoadBalancer,
    ExternalIP,
}
