using SvcDsl.Views;

namespace SvcDsl.Rules.ServiceTypes;

internal sealed class ExternalNameForHttp : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC5018",
        "ExternalName Service for HTTP",
        Level.Info,
        "Clients of an ExternalName Service ask the other host for the Service's name, in the Host header and in TLS, and many hosts answer to their own name only.");

    public override void Check(RuleContext context)
    {
        foreach (ServiceView service in context.Set.Services)
        {
            if (service.KnownType() != "ExternalName" || service.Spec.Written("externalName") is not { } name)
                continue;

            // A Service of the cluster answers to any name.
            if (InClusterName.Parse(name.Value!) is not null || service.Ports.FirstOrDefault(SaysHttp) is not { } port)
                continue;
            context.Report(new Finding(
                Info,
                service,
                "spec.externalName",
                $"{service} stands for {name.Value} and has the HTTP port {port}, but its clients ask that host for '{service.NameText}' and expect a certificate for it, which most hosts do not have; make sure that this one does, or let clients use its own name",
                name.Origin));
        }
    }

    /// <summary>Whether the port is for HTTP, by its number, its name or its protocol.</summary>
    public static bool SaysHttp(ServicePortView port)
    {
        if (port.Port is { IsKnown: true, Value: 80 or 443 or 8080 or 8443 })
            return true;
        string protocol = port.Node.String("appProtocol").Or("").ToLowerInvariant();
        string name = port.Name.Or("");
        return protocol is "http" or "https" or "kubernetes.io/h2c" or "kubernetes.io/ws" or "kubernetes.io/wss"
            || name is "http" or "https" || name.StartsWith("http-", StringComparison.Ordinal) || name.StartsWith("https-", StringComparison.Ordinal);
    }
}
