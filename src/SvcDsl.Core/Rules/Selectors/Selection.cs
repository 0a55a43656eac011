namespace SvcDsl.Rules.Selectors;

/// <summary>What a Service selects.</summary>
/// <param name="Workloads">The workloads that are surely selected.</param>
/// <param name="IsCertain">Whether every other workload is surely not selected.</param>
internal sealed record Selection(IReadOnlyList<Workload> Workloads, bool IsCertain);
