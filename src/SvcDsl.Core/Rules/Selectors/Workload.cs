using SvcDsl.Rules.Ports;
using SvcDsl.Views;

namespace SvcDsl.Rules.Selectors;

/// <summary>A workload with what rules ask of it again and again.</summary>
internal sealed class Workload(WorkloadView view)
{
    private IReadOnlyList<DeclaredPort>? ports;
    private bool? hasAllPorts;

    public WorkloadView View { get; } = view;

    public LabelSet Labels { get; } = view.PodLabels;

    /// <summary>Null when it is not known.</summary>
    public string? Namespace { get; } = view.NamespaceKey;

    /// <summary>The ports that a Service can lead to, in the order in which names are looked up.</summary>
    public IReadOnlyList<DeclaredPort> Ports => ports ??= [.. View.ServingContainers.SelectMany(DeclaredPort.Of)];

    public bool HasAllPorts => hasAllPorts ??= View.HasAllPorts;

    public override string ToString() => View.ToString();
}
