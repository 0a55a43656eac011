namespace SvcDsl.Testing;

/// <summary>A test has not found what it expected.</summary>
public sealed class VerificationException(string message) : Exception(message);
