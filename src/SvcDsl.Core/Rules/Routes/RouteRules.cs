namespace SvcDsl.Rules.Routes;

/// <summary>Ingresses, gateways' routes, monitors and network policies: SVC700…, SVC701…, SVC702….</summary>
internal static class RouteRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new IngressBackendDoesNotExist(),
        new IngressBackendPortDoesNotExist(),
        new IngressHasNoRoutes(),
        new IngressPathIsMalformed(),
        new IngressHostIsMalformed(),
        new IngressBackendIsMalformed(),
        new IngressRouteIsWrittenTwice(),
        new IngressTlsDoesNotFit(),
        new IngressClassIsWrittenTwice(),
        new IngressBackendIsNoProxiedService(),
        new HttpRouteBackendDoesNotExist(),
        new ServiceMonitorPortDoesNotExist(),
        new NetworkPolicySelectsNoPod(),
        new NetworkPolicyPortIsNotAPodPort(),
        new NetworkPolicyIsMalformed(),
        new NetworkPolicyPeersAreSeparate(),
        new EgressWithoutDns(),
    ];
}
