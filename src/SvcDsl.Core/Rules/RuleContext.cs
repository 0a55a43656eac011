using SvcDsl.Rules.Discovery;
using SvcDsl.Rules.NodePorts;
using SvcDsl.Rules.Pods;
using SvcDsl.Rules.Ports;
using SvcDsl.Rules.Selectors;
using SvcDsl.Views;

namespace SvcDsl.Rules;

/// <summary>What a rule sees, and where it reports.</summary>
internal sealed class RuleContext(ObjectSet set, RuleSettings settings)
{
    private readonly List<Finding> findings = [];
    private WorkloadIndex? workloads;
    private IReadOnlyList<RoutedPort>? routedPorts;
    private UsedNodePorts? nodePorts;
    private IReadOnlyList<Pod>? pods;
    private ServiceLinks? serviceLinks;

    public ObjectSet Set { get; } = set;

    public RuleSettings Settings { get; } = settings;

    /// <summary>The workloads by their pod labels; built once for all rules.</summary>
    public WorkloadIndex Workloads => workloads ??= new WorkloadIndex(Set);

    /// <summary>The ports of all Services of which it is certain where they lead.</summary>
    public IReadOnlyList<RoutedPort> RoutedPorts => routedPorts ??= [.. RoutedPort.Of(this)];

    /// <summary>The node ports that the Services of the set ask for.</summary>
    public UsedNodePorts NodePorts => nodePorts ??= new UsedNodePorts(Set);

    /// <summary>The pods of Kubernetes' own workloads.</summary>
    public IReadOnlyList<Pod> Pods => pods ??= [.. Pod.Of(Set)];

    /// <summary>The variables that pods get for the Services of their namespace.</summary>
    public ServiceLinks ServiceLinks => serviceLinks ??= new ServiceLinks(Set);

    public IReadOnlyList<Finding> Findings => findings;

    public void Report(Finding finding) => findings.Add(finding);
}
