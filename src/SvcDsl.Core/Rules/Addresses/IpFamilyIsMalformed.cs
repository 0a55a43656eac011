using SvcDsl.Rules.ServiceTypes;
using SvcDsl.Views;

namespace SvcDsl.Rules.Addresses;

internal sealed class IpFamilyIsMalformed : Rule
{
    private static readonly Choice Families = new("IPv4", "IPv6");
    private static readonly Choice Policies = new("SingleStack", "PreferDualStack", "RequireDualStack");

    public override RuleInfo Info { get; } = new(
        "SVC3009",
        "IP family is malformed",
        Level.Error,
        "A Service has IPv4, IPv6 or both, each once, and a policy that fits; the API server rejects everything else.");

    public override void Check(RuleContext context)
    {
        foreach (ServiceView service in context.Set.Services)
        {
            // ExternalName has no families at all, see SVC5002.
            if (service.KnownType() is null or "ExternalName")
                continue;
            CheckFamilies(context, service);
            CheckPolicy(context, service);
        }
    }

    private void CheckFamilies(RuleContext context, ServiceView service)
    {
        var first = new Dictionary<string, TextItem>(StringComparer.Ordinal);
        foreach (TextItem family in service.Spec.Texts("ipFamilies"))
        {
            string path = $"spec.ipFamilies[{family.Index}]";
            if (!Families.Has(family.Text))
            {
                context.Report(new Finding(
                    Info, service, path, $"The IP family '{family.Text}' of {service} does not exist, so the API server rejects it; {Families.Advice(family.Text)}", family.Node.Origin)
                {
                    Fix = Families.Fix(family.Text),
                });
            }
            else if (first.TryGetValue(family.Text, out TextItem earlier))
            {
                context.Report(new Finding(Info, service, path, $"{service} has the IP family {family.Text} twice, so the API server rejects it; leave one", family.Node.Origin)
                {
                    Related = [earlier.Node.Origin],
                });
            }
            else
            {
                first.Add(family.Text, family);
            }
        }
    }

    private void CheckPolicy(RuleContext context, ServiceView service)
    {
        Field<string> policy = service.Spec.String("ipFamilyPolicy");
        if (!policy.IsKnown)
            return;
        if (!Policies.Has(policy.Value!))
        {
            Report(context, service, policy, $"The ipFamilyPolicy '{policy.Value}' of {service} does not exist, so the API server rejects it; {Policies.Advice(policy.Value!)}", Policies.Fix(policy.Value!));
        }
        else if (policy.Value == "SingleStack" && (service.Spec.ListAt("ipFamilies") is { Count: > 1 } || service.Spec.ListAt("clusterIPs") is { Count: > 1 }))
        {
            string what = service.Spec.ListAt("ipFamilies") is { Count: > 1 } ? "two IP families" : "two cluster IPs";
            Report(context, service, policy, $"{service} has {what} but the ipFamilyPolicy SingleStack, so the API server rejects it; write PreferDualStack or RequireDualStack, or leave one", []);
        }
    }

    private void Report(RuleContext context, ServiceView service, Field<string> policy, string message, Dictionary<string, string> fix) =>
        context.Report(new Finding(Info, service, "spec.ipFamilyPolicy", message, policy.Origin) { Fix = fix });
}
