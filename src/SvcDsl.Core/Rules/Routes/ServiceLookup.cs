using SvcDsl.Views;

namespace SvcDsl.Rules.Routes;

/// <summary>Services that do not stand in the set as such.</summary>
internal static class ServiceLookup
{
    /// <summary>Knative makes a Service of the same name for each of its own.</summary>
    public static bool IsSurelyMissing(RuleContext context, string name, ObjectView from) =>
        context.Set.Index.Find("serving.knative.dev", "Service", name, from).IsMissing;
}
