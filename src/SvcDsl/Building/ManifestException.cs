using SvcDsl.Provenance;

namespace SvcDsl;

/// <summary>The manifest cannot be completed as it was described.</summary>
internal sealed class ManifestException(string message, Origin origin) : InvalidOperationException(message)
{
    /// <summary>The call that asks for what cannot be had.</summary>
    public Origin Origin { get; } = origin;
}
