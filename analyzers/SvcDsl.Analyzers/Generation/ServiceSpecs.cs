using SvcDsl.Views;

namespace SvcDsl.Analyzers.Generation;

/// <summary>Collects the Services of all environments into one list of constants.</summary>
internal static class ServiceSpecs
{
    // Members that the class of every Service has.
    private static readonly string[] OwnMembers = ["Host", "DnsName", "Name", "Namespace", "Port", "Url"];

    public static IEnumerable<ServiceSpec> Of(IEnumerable<ObjectSet> environments)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal) { "Services" };
        IEnumerable<IGrouping<(string Name, string Namespace), ServiceView>> services = environments
            .SelectMany(set => set.Services)
            .Where(service => service.Name.IsKnown && !service.Namespace.IsUnknown && IsPlain(service.Name.Value!) && IsPlain(service.Namespace.Or("")))
            .GroupBy(service => (service.Name.Value!, service.Namespace.Or("")));
        foreach (IGrouping<(string Name, string Namespace), ServiceView> service in services)
        {
            // A class cannot have a member of its own name.
            string wanted = Identifiers.Of(service.Key.Name);
            string identifier = Identifiers.Take(OwnMembers.Contains(wanted) ? wanted + "Service" : wanted, taken);
            yield return new ServiceSpec(identifier, service.Key.Name, service.Key.Namespace, new(Ports(identifier, [.. service])));
        }
    }

    private static IEnumerable<ServicePortSpec> Ports(string service, IReadOnlyList<ServiceView> views)
    {
        List<List<ServicePortSpec>> byEnvironment = [.. views.Select(view => Ports(service, view).ToList())];
        return byEnvironment[0].Where(port => byEnvironment.All(ports => ports.Contains(port)));
    }

    private static IEnumerable<ServicePortSpec> Ports(string service, ServiceView view)
    {
        var taken = new HashSet<string>(OwnMembers, StringComparer.Ordinal) { service };
        foreach (ServicePortView port in view.Ports)
        {
            if (!port.Port.IsKnown || port.Port.Value < 1 || port.Name.IsUnknown || !IsPlain(port.Name.Or("")))
                continue;
            string wanted = port.Name.IsKnown ? Identifiers.Of(port.Name.Value!) : $"Port{port.Port.Value}";
            string identifier = Identifiers.Take(taken.Contains(wanted) ? wanted + "Port" : wanted, taken);
            yield return new ServicePortSpec(identifier, port.Name.Or(""), port.Port.Value, ServiceScheme.Of(port));
        }
    }

    /// <summary>A name that no object can have could end the comment or the string that it is written into.</summary>
    private static bool IsPlain(string name) => name.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '.');
}
