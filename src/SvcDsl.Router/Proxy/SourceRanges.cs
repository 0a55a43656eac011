using System.Net;
using SvcDsl.Nodes;
using SvcDsl.Router.Store;
using SvcDsl.Views;

namespace SvcDsl.Router.Proxy;

/// <summary>Who may use a Service's load balancer: <c>spec.loadBalancerSourceRanges</c>, or the annotation that was there before it.</summary>
internal static class SourceRanges
{
    private const string Annotation = "service.beta.kubernetes.io/load-balancer-source-ranges";

    /// <summary>Null when everybody may. A range that cannot be read lets nobody in.</summary>
    public static IReadOnlyList<IPNetwork>? Of(StoredObject service)
    {
        List<string> texts = service.Spec.ListAt("loadBalancerSourceRanges") is { Count: > 0 } list
            ? [.. list.OfType<ScalarNode>().Select(item => item.ToString())]
            : [.. service.Root.MapAt("metadata").MapAt("annotations").String(Annotation).Or("")
                .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        return texts.Count == 0 ? null : [.. texts.Select(text => text.Trim()).SelectMany(Parse)];
    }

    /// <summary>As Kubernetes reads it, the bits behind the prefix do not count: 10.1.2.3/8 is 10.0.0.0/8.</summary>
    private static IEnumerable<IPNetwork> Parse(string text)
    {
        string[] parts = text.Split('/');
        if (parts.Length != 2 || !IPAddress.TryParse(parts[0], out IPAddress? address) || !int.TryParse(parts[1], out int length))
            yield break;
        byte[] bytes = address.GetAddressBytes();
        if (length < 0 || length > bytes.Length * 8)
            yield break;
        for (int bit = length; bit < bytes.Length * 8; bit++)
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        yield return new IPNetwork(new IPAddress(bytes), length);
    }
}
