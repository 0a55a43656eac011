namespace SvcDsl;

/// <summary>How an HTTP probe asks.</summary>
public enum ProbeScheme
{
    /// <summary>Plain HTTP.</summary>
    Http,

    /// <summary>HTTPS; certificates are not checked.</summary>
    Https,
}
