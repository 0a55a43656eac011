using SvcDsl.Nodes;
using SvcDsl.Rules.Discovery;
using SvcDsl.Views;

namespace SvcDsl.Rules.Pods;

/// <summary>A container of a pod, with what rules ask of it again and again.</summary>
internal sealed class PodContainer(Pod pod, ContainerView view, bool isInit)
{
    private IReadOnlyList<EnvVariableView>? env;
    private IReadOnlyList<ProbeView>? probes;
    private IReadOnlyList<ContainerPortView>? ports;
    private IReadOnlyList<ContainerText>? texts;

    public Pod Pod { get; } = pod;

    public ContainerView View { get; } = view;

    public MapNode Node => View.Node;

    public string Path => View.Path;

    public bool IsInit { get; } = isInit;

    public string NameText => View.Name.Or("");

    public IReadOnlyList<EnvVariableView> Env => env ??= [.. EnvVariableView.Of(View)];

    public IReadOnlyList<ProbeView> Probes => probes ??= [.. ProbeView.Of(View)];

    public IReadOnlyList<ContainerPortView> Ports => ports ??= View.Ports;

    /// <summary>The values of its variables, its command and its arguments.</summary>
    public IReadOnlyList<ContainerText> Texts => texts ??= [.. ContainerText.Of(this)];

    /// <summary>The container for a sentence, behind other words.</summary>
    public string Text => $"{(IsInit ? "init container" : "container")} '{NameText}' of {Pod}";

    /// <summary>The container at the beginning of a sentence.</summary>
    public override string ToString() => $"{(IsInit ? "Init container" : "Container")} '{NameText}' of {Pod}";
}
