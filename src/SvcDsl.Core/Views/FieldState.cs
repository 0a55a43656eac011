namespace SvcDsl.Views;

/// <summary>How much is known about a field.</summary>
internal enum FieldState
{
    /// <summary>The field is not written, or is null.</summary>
    Missing,

    /// <summary>The field has a value of the expected type.</summary>
    Known,

    /// <summary>The field has, or may have, a value that is not known before the program runs.</summary>
    Unknown,

    /// <summary>The field has a value of another type.</summary>
    Wrong,
}
