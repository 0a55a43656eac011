namespace SvcDsl.Rules.Workloads;

/// <summary>What runs pods: the second part of SVC8….</summary>
internal static class WorkloadRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new RestartPolicyDoesNotFitWorkload(),
        new WorkloadNumberIsOutOfRange(),
        new RolloutStrategyIsMalformed(),
        new StatefulSetFieldIsUnknown(),
        new JobIsMalformed(),
        new CronJobIsMalformed(),
        new ActiveDeadlineOnATemplate(),
    ];
}
