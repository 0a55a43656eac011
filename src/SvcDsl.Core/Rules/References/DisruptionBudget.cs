using System.Globalization;
using SvcDsl.Rules.Selectors;
using SvcDsl.Views;

namespace SvcDsl.Rules.References;

/// <summary>A PodDisruptionBudget.</summary>
internal sealed class DisruptionBudget(ObjectView view)
{
    public ObjectView View { get; } = view;

    public LabelSelector Selector { get; } = LabelSelector.At(view.Spec, "selector");

    public Field<IntOrName> MinAvailable => View.Spec.IntOrName("minAvailable");

    public Field<IntOrName> MaxUnavailable => View.Spec.IntOrName("maxUnavailable");

    public static IEnumerable<DisruptionBudget> Of(RuleContext context) =>
        context.Set.Index.Of("policy", "PodDisruptionBudget").Select(view => new DisruptionBudget(view));

    /// <summary>The workloads whose pods are protected; in the version v1 an empty selector takes all, a missing one none.</summary>
    public Selection Select(RuleContext context) => context.Workloads.Select(Selector, View.NamespaceKey);

    /// <summary>The number before a percent sign; null when there is none.</summary>
    public static int? PercentOf(IntOrName value) =>
        value.Name is { } text && text.EndsWith("%", StringComparison.Ordinal)
        && int.TryParse(text.Substring(0, text.Length - 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int percent)
            ? percent
            : null;
}
