using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using SvcDsl.Nodes;
using SvcDsl.Provenance;

namespace SvcDsl;

/// <summary>
/// The value of an environment variable: a text, which may hold addresses of Services (<c>$"http://{api.Host}/v1"</c>), or the place
/// from which Kubernetes takes it.
/// </summary>
/// <remarks>See https://kubernetes.io/docs/concepts/workloads/pods/downward-api/ and https://kubernetes.io/docs/concepts/configuration/.</remarks>
[InterpolatedStringHandler]
public sealed class EnvValue
{
    private readonly List<Part> parts = [];
    private readonly Origin origin = Arg.Site;

    /// <summary>Starts an interpolated text; the compiler calls it.</summary>
    /// <param name="literalLength">The number of characters between the holes.</param>
    /// <param name="formattedCount">The number of holes.</param>
    public EnvValue(int literalLength, int formattedCount)
    {
        _ = literalLength;
        _ = formattedCount;
    }

    private EnvValue(ScalarNode text) => parts.Add(new Part(text, null));

    private EnvValue(ServiceReference reference) => parts.Add(new Part(null, reference));

    private EnvValue(MapNode valueFrom) => ValueFrom = valueFrom;

    internal MapNode? ValueFrom { get; }

    internal IReadOnlyList<Part> Parts => parts;

    /// <summary>A text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator EnvValue(string text) => new(Arg.Of(text));

    /// <summary>A number, written as text.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator EnvValue(int number) => new(Text(Arg.Of(number)));

    /// <summary>The address of a Service.</summary>
    /// <param name="reference">The address.</param>
    public static implicit operator EnvValue(ServiceReference reference) => new(Arg.NotNull(reference));

    /// <summary>A field of the pod itself.</summary>
    /// <param name="fieldPath">For instance <c>status.podIP</c>, <c>metadata.name</c> or <c>metadata.labels['app']</c>.</param>
    public static EnvValue Field(string fieldPath) => From("fieldRef", ("fieldPath", Arg.Of(fieldPath)));

    /// <summary>A key of a ConfigMap of the pod's namespace.</summary>
    /// <param name="name">The ConfigMap.</param>
    /// <param name="key">The key.</param>
    public static EnvValue ConfigMap(string name, string key) => From("configMapKeyRef", ("name", Arg.Of(name)), ("key", Arg.Of(key)));

    /// <summary>A key of a Secret of the pod's namespace.</summary>
    /// <param name="name">The Secret.</param>
    /// <param name="key">The key.</param>
    public static EnvValue Secret(string name, string key) => From("secretKeyRef", ("name", Arg.Of(name)), ("key", Arg.Of(key)));

    /// <summary>Adds text between holes; the compiler calls it.</summary>
    /// <param name="value">The text.</param>
    public void AppendLiteral(string value) => parts.Add(new Part(Arg.Of(value), null));

    /// <summary>Adds the address of a Service; the compiler calls it.</summary>
    /// <param name="value">The address.</param>
    public void AppendFormatted(ServiceReference value) => parts.Add(new Part(null, Arg.NotNull(value)));

    /// <summary>Adds a text; the compiler calls it.</summary>
    /// <param name="value">The text; null counts as empty.</param>
    public void AppendFormatted(string? value) => parts.Add(new Part(Arg.Optional(value) ?? new ScalarNode("", Arg.OriginOf(value)), null));

    /// <summary>Adds a number; the compiler calls it.</summary>
    /// <param name="value">The number.</param>
    public void AppendFormatted(int value) => parts.Add(new Part(Text(Arg.Of(value)), null));

    /// <summary>The text for the YAML.</summary>
    internal ScalarNode Render(KubernetesObject reader)
    {
        var text = new StringBuilder();
        foreach (Part part in parts)
        {
            ScalarNode piece = part.Text ?? part.Reference!.Render(reader);
            if (piece.Unknown is { } unknown)
                return ScalarNode.OfUnknown(unknown, piece.Origin);
            text.Append(piece.Value as string);
        }

        Origin place = parts.Count == 1 ? (parts[0].Text?.Origin ?? parts[0].Reference!.Origin) : origin;
        return new ScalarNode(text.ToString(), place) { Reference = parts.Any(part => part.Reference is not null) ? new EnvTemplate(this, reader) : null };
    }

    private static ScalarNode Text(ScalarNode number) =>
        number.IsKnown ? new ScalarNode(Convert.ToString(number.Value, CultureInfo.InvariantCulture), number.Origin) : number;

    private static EnvValue From(string source, params (string Key, ScalarNode Value)[] fields)
    {
        var valueFrom = new MapNode(Arg.Site);
        MapNode map = valueFrom.Map(source, Arg.Site);
        foreach ((string key, ScalarNode value) in fields)
            map.Set(key, value);
        return new EnvValue(valueFrom);
    }

    /// <summary>A piece of text, or the address of a Service.</summary>
    internal readonly record struct Part(ScalarNode? Text, ServiceReference? Reference);
}
