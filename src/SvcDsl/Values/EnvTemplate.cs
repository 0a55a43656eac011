using System.Text;
using SvcDsl.Nodes;
using SvcDsl.Provenance;

namespace SvcDsl;

/// <summary>Stands behind the value of an environment variable that holds addresses of Services, so that they can be told anew for this machine.</summary>
internal sealed class EnvTemplate(EnvValue value, KubernetesObject reader) : Node(Origin.None)
{
    private static readonly (string Prefix, int Port)[] Schemes = [("http://", 80), ("https://", 443)];

    /// <summary>The text with the addresses that <paramref name="locate"/> gives for those of the cluster.</summary>
    public string Render(Func<ServiceAddress, (string Host, int Port)> locate)
    {
        var text = new StringBuilder();
        for (int i = 0; i < value.Parts.Count; i++)
        {
            EnvValue.Part part = value.Parts[i];
            if (part.Reference is null)
            {
                text.Append(part.Text!.Value as string);
                continue;
            }

            ServiceAddress address = part.Reference.Address(reader);
            (string host, int port) = locate(address);
            string? next = i + 1 < value.Parts.Count ? value.Parts[i + 1].Text?.Value as string : null;
            text.Append(PortOf(text, address, next) is { } own ? Authority(locate, address, own) : address.Format(host, port));
        }

        return text.ToString();
    }

    public override Node Clone() => this;

    /// <summary>The port that a URL means without saying it: in <c>$"http://{api.Host}/v1"</c> it is 80. Null when it says one, or is no URL.</summary>
    private static int? PortOf(StringBuilder text, ServiceAddress address, string? next)
    {
        if (!address.IsHost || next?.StartsWith(":", StringComparison.Ordinal) == true)
            return null;
        string before = text.ToString();
        foreach ((string prefix, int port) in Schemes)
        {
            if (before.EndsWith(prefix, StringComparison.OrdinalIgnoreCase))
                return port;
        }

        return null;
    }

    /// <summary>On this machine the port may be another one than the one that goes without saying.</summary>
    private static string Authority(Func<ServiceAddress, (string Host, int Port)> locate, ServiceAddress address, int own)
    {
        (string host, int port) = locate(address.AtPort(own));
        return port == own || port == 0 ? host : $"{host}:{port}";
    }
}
