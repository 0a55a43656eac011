namespace SvcDsl.Rules.References;

/// <summary>What other kinds refer to: SVC703… to SVC707….</summary>
internal static class ReferenceRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new StatefulSetServiceDoesNotExist(),
        new StatefulSetServiceIsNotHeadless(),
        new StatefulSetServiceSelectsOtherPods(),
        new DisruptionBudgetSelectsNoPod(),
        new DisruptionBudgetBlocksDrains(),
        new DisruptionBudgetIsMalformed(),
        new PodsHaveTwoDisruptionBudgets(),
        new AutoscalerTargetDoesNotExist(),
        new AutoscalerIsMalformed(),
        new AutoscalerAndReplicas(),
        new AutoscalerNeedsRequests(),
        new TargetHasTwoAutoscalers(),
        new ConfigMapOrSecretDoesNotExist(),
        new ConfigMapOrSecretKeyDoesNotExist(),
        new ServiceAccountDoesNotExist(),
        new VolumeClaimDoesNotExist(),
        new ConfigMapIsMalformed(),
        new SecretIsMalformed(),
    ];
}
