namespace SvcDsl.Rules.Selectors;

/// <summary>What selects what: SVC1….</summary>
internal static class SelectorRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new ServiceSelectsNoWorkload(),
        new WorkloadDoesNotSelectItsOwnPods(),
        new WorkloadSelectorIsEmpty(),
        new SelectorExpressionIsMalformed(),
        new ServiceSelectsSeveralWorkloads(),
        new SelectorHoldsVolatileLabel(),
        new TwoWorkloadsSelectTheSamePods(),
        new ServiceSelectsPodsThatEnd(),
    ];
}
