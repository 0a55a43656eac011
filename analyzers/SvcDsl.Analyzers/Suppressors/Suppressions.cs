using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SvcDsl.Analyzers.Suppressors;

/// <summary>The warnings of others that are wrong on a manifest, and why they are.</summary>
internal static class Suppressions
{
    public static readonly SuppressionDescriptor UnusedMember = new("SVCS0051", "IDE0051", "The build, the editor and the router call Define.");

    public static readonly SuppressionDescriptor UnusedValue = new("SVCS0058", "IDE0058", "The call has changed the object that it returns, or added it to the manifest; the value is there to go on with.");

    public static readonly SuppressionDescriptor UnusedParameter = new("SVCS0060", "IDE0060", "Define must have this parameter, also while it describes nothing.");

    public static readonly SuppressionDescriptor UnusedParameterOld = new("SVCS1801", "CA1801", "Define must have this parameter, also while it describes nothing.");

    public static readonly SuppressionDescriptor UnusedClass = new("SVCS1812", "CA1812", "Nobody creates an object of a manifest class; its static members are what is used.");

    public static ImmutableArray<SuppressionDescriptor> All { get; } = [UnusedMember, UnusedValue, UnusedParameter, UnusedParameterOld, UnusedClass];
}
