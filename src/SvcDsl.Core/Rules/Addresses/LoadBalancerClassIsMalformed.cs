using SvcDsl.Rules.Names;
using SvcDsl.Rules.ServiceTypes;
using SvcDsl.Views;

namespace SvcDsl.Rules.Addresses;

internal sealed class LoadBalancerClassIsMalformed : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC3016",
        "Load balancer class is malformed or misplaced",
        Level.Error,
        "A class is a name, with a DNS name and a slash before it or not, and only Services of type LoadBalancer have one; the API server rejects the Service.");

    public override void Check(RuleContext context)
    {
        foreach (ServiceView service in context.Set.Services)
        {
            Field<string> name = service.Spec.String("loadBalancerClass");
            if (!name.IsKnown || service.KnownType() is not { } type)
                continue;
            if (type != "LoadBalancer")
                Report(context, service, name, $"{service} has loadBalancerClass '{name.Value}', but its type is {type}, so the API server rejects it; make the type LoadBalancer or remove the class");
            else if (NameSyntax.QualifiedName(name.Value!) is { } problem)
                Report(context, service, name, $"The loadBalancerClass '{name.Value}' of {service} {problem}, so the API server rejects it; write one such as example.com/internal");
        }
    }

    private void Report(RuleContext context, ServiceView service, Field<string> name, string message) =>
        context.Report(new Finding(Info, service, "spec.loadBalancerClass", message, name.Origin));
}
