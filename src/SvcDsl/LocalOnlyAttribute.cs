namespace SvcDsl;

/// <summary>The method says how something runs on this machine and has no effect on the manifest; an evaluation may pass it over.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LocalOnlyAttribute : Attribute;
