namespace SvcDsl.Provenance;

/// <summary>Why a value, or the rest of an object, could not be known before the program runs.</summary>
/// <param name="Reason">A phrase that fits behind "because": "the environment variable is read at run time".</param>
/// <param name="Origin">The place where knowledge ends.</param>
internal sealed record Unknown(string Reason, Origin Origin);
