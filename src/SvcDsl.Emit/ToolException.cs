namespace SvcDsl.Emit;

/// <summary>Something that the tool was told, or found, is wrong, and the message says all there is to know.</summary>
internal sealed class ToolException(string message) : Exception(message);
