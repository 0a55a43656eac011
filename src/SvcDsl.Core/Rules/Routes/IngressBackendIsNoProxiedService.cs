using SvcDsl.Views;

namespace SvcDsl.Rules.Routes;

internal sealed class IngressBackendIsNoProxiedService : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC7010",
        "Ingress leads to a Service without an address",
        Level.Warning,
        "An ExternalName or headless Service has no address of its own; whether an Ingress can lead to it depends on the controller.");

    public override void Check(RuleContext context)
    {
        foreach (IngressBackend backend in IngressBackend.AllOf(context))
        {
            if (!backend.ServiceName.IsKnown || context.Set.Index.Find("", "Service", backend.ServiceName.Value!, backend.Ingress).Object is not { } found)
                continue;
            var service = new ServiceView(found.Root);
            bool isExternal = service.IsOfType("ExternalName");
            if (!isExternal && !service.IsHeadless)
                continue;
            context.Report(new Finding(
                Info,
                backend.Ingress,
                $"{backend.Path}.service.name",
                isExternal
                    ? $"{backend.Ingress} leads to {found}, which is of type ExternalName: many controllers do not follow it, and the others send this cluster's host name there; lead to a Service with endpoints"
                    : $"{backend.Ingress} leads to {found}, which is headless: it works with controllers that talk to the pods themselves only; lead to a Service with a cluster IP",
                backend.ServiceName.Origin)
            {
                Level = isExternal ? Level.Warning : Level.Info,
                Related = [found.Origin],
            });
        }
    }
}
