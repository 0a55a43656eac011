using System.Text.RegularExpressions;
using SvcDsl.Rules.Pods;
using SvcDsl.Views;

namespace SvcDsl.Rules.Discovery;

/// <summary>
/// The variables that Kubernetes gives to pods for the Services of their namespace: <c>REDIS_SERVICE_HOST</c>, <c>REDIS_PORT_6379_TCP_ADDR</c>, …
/// </summary>
internal sealed class ServiceLinks
{
    private static readonly Regex Ending = new(
        @"\A(SERVICE_HOST|SERVICE_PORT(_[A-Z0-9_]+)?|PORT(_[0-9]+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)?)\z", RegexOptions.CultureInvariant);

    private readonly Dictionary<(string Namespace, string Prefix), ServiceView> services = [];

    public ServiceLinks(ObjectSet set)
    {
        foreach (ServiceView service in set.Services)
        {
            if (service.Name.IsKnown && service.NamespaceKey is { } ns)
                services[(ns, Prefix(service.Name.Value!))] = service;
        }
    }

    /// <summary>What the variables of a Service begin with.</summary>
    public static string Prefix(string service) => service.ToUpperInvariant().Replace('-', '_');

    /// <summary>Whether a pod gets such variables; null when that is not known.</summary>
    public static bool? AreOn(Pod pod)
    {
        Field<bool> links = pod.Spec.Bool("enableServiceLinks");
        return links.IsUnknown ? null : links.Or(true);
    }

    /// <summary>Whether a Service has an address that can be told; null when that is not known.</summary>
    public static bool? HasAddress(ServiceView service) =>
        service.Type.IsUnknown || service.ClusterIP.IsUnknown ? null : !service.IsHeadless && !service.IsOfType("ExternalName");

    /// <summary>Whether a variable could be one for a Service, of this set or not.</summary>
    public static bool IsLink(string variable) => Endings(variable).Any();

    /// <summary>The Services of a namespace for which a variable could be, with the ending of its name.</summary>
    public IEnumerable<(ServiceView Service, string Ending)> Find(string variable, string? ns)
    {
        if (ns is null || services.Count == 0)
            yield break;
        foreach (int end in Endings(variable))
        {
            if (services.TryGetValue((ns, variable.Substring(0, end)), out ServiceView? service))
                yield return (service, variable.Substring(end + 1));
        }
    }

    private static IEnumerable<int> Endings(string variable)
    {
        for (int i = variable.IndexOf('_'); i >= 0; i = variable.IndexOf('_', i + 1))
        {
            if (i > 0 && Ending.IsMatch(variable.Substring(i + 1)))
                yield return i;
        }
    }
}
