namespace SvcDsl;

/// <summary>Which piece of a Service's address is meant.</summary>
internal enum ServiceReferenceKind
{
    Host,
    Port,
    Url,
}
