using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Rules.ServiceTypes;
using SvcDsl.Views;

namespace SvcDsl.Rules.Addresses;

internal sealed class ClusterIPIsMalformed : Rule
{
    private const string Path = "spec.clusterIPs";

    public override RuleInfo Info { get; } = new(
        "SVC3007",
        "Cluster address is malformed",
        Level.Error,
        "A Service has one address of each IP family or none, and clusterIP repeats the first of clusterIPs; the API server rejects everything else.");

    public override void Check(RuleContext context)
    {
        foreach (ServiceView service in context.Set.Services)
        {
            // ExternalName has no address at all, see SVC5002.
            if (service.KnownType() is null or "ExternalName")
                continue;
            ListNode? list = service.Spec.ListAt("clusterIPs");
            if (list is { Count: > 0 })
                CheckList(context, service, list);
            else if (service.Spec.Written("clusterIP") is { } single && single.Value != "None" && service.Spec.HasItems("clusterIPs") == false)
                CheckSingle(context, service, single);
        }
    }

    private void CheckSingle(RuleContext context, ServiceView service, Field<string> single)
    {
        if (IpSyntax.Parse(single.Value!) is not { } address)
            ReportNoAddress(context, service, "clusterIP", single.Value!, 0, single.Origin);
        else
            CheckFamily(context, service, address, new TextItem(0, single.Value!, (ScalarNode)single.Node!));
    }

    private void CheckList(RuleContext context, ServiceView service, ListNode list)
    {
        bool isClosed = service.Spec.IsClosed("clusterIPs");
        List<TextItem> items = [.. service.Spec.Texts("clusterIPs")];
        if (isClosed && items.Count == list.Count)
            CheckFirst(context, service, list, items[0]);

        if (items.Count > 1 && items[0] is { Index: 0, Text: "None" })
        {
            Report(context, service, Path, $"{service} has 'None' and other cluster IPs, so the API server rejects it; write None alone, or addresses", items[0].Node.Origin);
            return;
        }

        bool isValid = true;
        foreach (TextItem item in items)
        {
            if (IpSyntax.Parse(item.Text) is not null || item is { Index: 0, Text: "None" })
                continue;
            ReportNoAddress(context, service, $"clusterIPs[{item.Index}]", item.Text, item.Index, item.Node.Origin);
            isValid = false;
        }

        if (list.Count > 2)
            Report(context, service, Path, $"{service} has {list.Count} cluster IPs where one of each family is allowed, so the API server rejects it; leave one or two", list[2].Origin);
        else if (isValid && items.Count == list.Count)
            CheckFamilies(context, service, items);
    }

    private void CheckFirst(RuleContext context, ServiceView service, ListNode list, TextItem first)
    {
        if (service.Spec.Lacks("clusterIP"))
        {
            Report(context, service, Path, $"{service} has clusterIPs without clusterIP, so the API server rejects it; write clusterIP: {first.Text} as well, or clusterIP alone", list.Origin);
        }
        else if (service.ClusterIP.IsKnown && service.ClusterIP.Value != first.Text)
        {
            context.Report(new Finding(
                Info, service, Path, $"{service} has clusterIP {service.ClusterIP.Value}, but the first of its clusterIPs is {first.Text}, so the API server rejects it; write the same in both", first.Node.Origin)
            {
                Related = [service.ClusterIP.Origin],
            });
        }
    }

    private void CheckFamilies(RuleContext context, ServiceView service, List<TextItem> items)
    {
        List<(TextItem Item, IpAddress? Address)> addresses = [.. items.Select(item => (item, IpSyntax.Parse(item.Text)))];
        if (addresses.Count == 2 && addresses[0].Address is { } one && addresses[1].Address is { } two && one.IsIPv6 == two.IsIPv6)
        {
            Report(context, service, Path, $"{service} has two {one.Family} cluster IPs where one of each family is allowed, so the API server rejects it; leave one, or make one {(one.IsIPv6 ? "IPv4" : "IPv6")}", items[1].Node.Origin);
            return;
        }

        foreach ((TextItem item, IpAddress? address) in addresses)
        {
            if (address is not null)
                CheckFamily(context, service, address, item);
        }
    }

    private void CheckFamily(RuleContext context, ServiceView service, IpAddress address, TextItem item)
    {
        TextItem family = service.Spec.Texts("ipFamilies").FirstOrDefault(family => family.Index == item.Index && family.Text is "IPv4" or "IPv6");
        if (family.Text is null || family.Index != item.Index || family.Text == address.Family)
            return;
        context.Report(new Finding(
            Info,
            service,
            $"{Path}[{item.Index}]",
            $"The cluster IP '{item.Text}' of {service} is {address.Family}, but ipFamilies[{item.Index}] is {family.Text}, so the API server rejects it; change one of them",
            item.Node.Origin)
        {
            Related = [family.Node.Origin],
        });
    }

    private void ReportNoAddress(RuleContext context, ServiceView service, string field, string text, int index, Origin origin) =>
        Report(context, service, $"{Path}[{index}]", $"The {field} '{text}' of {service} is no IP address, so the API server rejects it; write an address or leave it out", origin);

    private void Report(RuleContext context, ServiceView service, string path, string message, Origin origin) =>
        context.Report(new Finding(Info, service, path, message, origin));
}
