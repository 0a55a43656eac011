using SvcDsl.Nodes;
using SvcDsl.Provenance;

namespace SvcDsl;

/// <summary>Stands behind the value of an environment variable that holds addresses of Services, so that they can be told anew for this machine.</summary>
internal sealed class EnvTemplate(EnvValue value, KubernetesObject reader) : Node(Origin.None)
{
    /// <summary>The text with the addresses that <paramref name="locate"/> gives for those of the cluster.</summary>
    public string Render(Func<ServiceAddress, (string Host, int Port)> locate) =>
        string.Concat(value.Parts.Select(part =>
        {
            if (part.Reference is null)
                return part.Text!.Value as string ?? "";
            ServiceAddress address = part.Reference.Address(reader);
            (string host, int port) = locate(address);
            return address.Format(host, port);
        }));

    public override Node Clone() => this;
}
