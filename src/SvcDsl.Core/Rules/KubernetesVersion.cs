using System.Globalization;

namespace SvcDsl.Rules;

/// <summary>A minor version of Kubernetes 1: what the API server accepts changes with it.</summary>
/// <param name="Minor">34 for Kubernetes 1.34.</param>
internal readonly record struct KubernetesVersion(int Minor)
{
    public static readonly KubernetesVersion Default = new(34);

    public static readonly KubernetesVersion Oldest = new(32);

    public static readonly KubernetesVersion Newest = new(36);

    /// <summary>Reads <c>1.34</c>; versions that the rules do not know are refused.</summary>
    public static bool TryParse(string text, out KubernetesVersion version)
    {
        string trimmed = text.Trim();
        string minor = trimmed.StartsWith("v", StringComparison.Ordinal) ? trimmed.Substring(1) : trimmed;
        bool isKnown = minor.StartsWith("1.", StringComparison.Ordinal)
            & int.TryParse(minor.Substring(Math.Min(2, minor.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number >= Oldest.Minor && number <= Newest.Minor;
        version = isKnown ? new KubernetesVersion(number) : Default;
        return isKnown;
    }

    /// <summary>Whether the cluster is at least that new.</summary>
    public bool IsAtLeast(int minor) => Minor >= minor;

    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "1.{0}", Minor);
}
