namespace SvcDsl.Analyzers.Generation;

/// <summary>All that the generated part of a manifest class depends on.</summary>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Types">The class and the classes around it, from the outside in.</param>
/// <param name="FullName">The class with its namespace.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>: generated members are no more visible than the class.</param>
/// <param name="ManifestName">The name of the YAML file and of the local cluster.</param>
/// <param name="Environments">The environments of the project; empty when it lists none.</param>
/// <param name="NodePortRange">The cluster's node port range.</param>
/// <param name="KubernetesVersion">The oldest Kubernetes that the objects have to work on.</param>
/// <param name="HasRouter">Whether the project can run manifests, and not only build them.</param>
/// <param name="Services">The Services whose names are known.</param>
/// <param name="Reported">The keys of the findings that the compiler reports.</param>
internal sealed record ManifestSpec(
    string Namespace,
    EquatableArray<string> Types,
    string FullName,
    string Accessibility,
    string ManifestName,
    EquatableArray<string> Environments,
    string NodePortRange,
    string KubernetesVersion,
    bool HasRouter,
    EquatableArray<ServiceSpec> Services,
    EquatableArray<string> Reported);

/// <summary>A Service, as constants.</summary>
/// <param name="Identifier">The name of its class.</param>
/// <param name="Name">Its name.</param>
/// <param name="Namespace">Its namespace; empty when the manifest names none.</param>
/// <param name="Ports">Its ports, as far as they are known and the same in every environment.</param>
internal sealed record ServiceSpec(string Identifier, string Name, string Namespace, EquatableArray<ServicePortSpec> Ports)
{
    /// <summary>A name that resolves from the Service's own namespace, and from every other one when the manifest names it.</summary>
    public string Host => Namespace.Length == 0 ? Name : $"{Name}.{Namespace}";
}

/// <summary>A port of a Service, as constants.</summary>
/// <param name="Identifier">The name of its class.</param>
/// <param name="Name">Its name; empty when it has none.</param>
/// <param name="Number">Its number.</param>
/// <param name="Scheme">The scheme of its URL.</param>
internal sealed record ServicePortSpec(string Identifier, string Name, int Number, string Scheme);

/// <summary>The YAML of a manifest, as it is known while one types.</summary>
/// <param name="FullName">The class with its namespace.</param>
/// <param name="Text">The lines of all environments.</param>
internal sealed record PreviewSpec(string FullName, string Text);
