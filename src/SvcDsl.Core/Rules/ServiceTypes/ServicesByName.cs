using SvcDsl.Views;

namespace SvcDsl.Rules.ServiceTypes;

/// <summary>The Services of a set by what the cluster's DNS calls them.</summary>
internal sealed class ServicesByName
{
    private readonly ILookup<string, ServiceView> byName;
    private readonly HashSet<string> namespaces;
    private readonly bool isComplete;

    // Objects that name no namespace may be applied to any, but when none of them names one that is the default.
    private readonly bool isAllHome;

    public ServicesByName(ObjectSet set)
    {
        byName = set.Services.Where(service => service.Name.IsKnown).ToLookup(service => service.Name.Value!, StringComparer.Ordinal);
        namespaces = new HashSet<string>(set.Services.Where(service => service.Namespace.IsKnown).Select(service => service.Namespace.Value!), StringComparer.Ordinal);
        isComplete = set.Open is null && set.Services.All(service => service.Name.IsKnown);
        isAllHome = set.Services.All(service => service.Namespace.IsMissing);
    }

    /// <summary>The Services of this name, in any namespace.</summary>
    public IEnumerable<ServiceView> this[string name] => byName[name];

    /// <summary>The Service; null when it is not there, or when that is not certain.</summary>
    public ServiceView? Find(InClusterName name) => byName[name.Name].FirstOrDefault(service => IsIn(service, name.Namespace) == true);

    /// <summary>Whether it surely is not there: only of a namespace into which the set puts Services is it likely that all are in the set.</summary>
    public bool Misses(InClusterName name) =>
        isComplete && namespaces.Contains(name.Namespace) && byName[name.Name].All(service => IsIn(service, name.Namespace) == false);

    private bool? IsIn(ServiceView service, string ns)
    {
        if (service.Namespace.IsKnown)
            return service.Namespace.Value == ns;
        return isAllHome && ns == ObjectSet.DefaultHome ? true : null;
    }
}
