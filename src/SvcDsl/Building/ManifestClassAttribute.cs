using System.ComponentModel;

namespace SvcDsl;

/// <summary>Names a manifest class of the assembly, so that the emitter finds it without a search. Written by the generator.</summary>
/// <param name="type">The class; it has a static property <c>SvcDslDefinition</c> of type <see cref="ManifestDefinition"/>.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ManifestClassAttribute(Type type) : Attribute
{
    /// <summary>The class.</summary>
    public Type Type { get; } = type;
}
