using System.ComponentModel;
using System.Reflection;
using SvcDsl.Provenance;
using SvcDsl.Rules;

namespace SvcDsl;

/// <summary>A manifest class, as the generated part of it hands it over. Not for use by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ManifestDefinition
{
    /// <summary>The environment of a project that lists none.</summary>
    public const string DefaultEnvironment = "default";

    private readonly Action<Manifest> define;

    /// <summary>Describes a manifest class.</summary>
    /// <param name="name">The name of its YAML file and of its local cluster.</param>
    /// <param name="define">Its <c>Define</c> method.</param>
    public ManifestDefinition(string name, Action<Manifest> define)
    {
        Name = Arg.NotNull(name);
        this.define = Arg.NotNull(define);
    }

    /// <summary>The name of the YAML file and of the local cluster.</summary>
    public string Name { get; }

    /// <summary>The environments of the project; empty when it lists none.</summary>
    public IReadOnlyList<string> Environments { get; init; } = [];

    /// <summary>The cluster's node port range, as <c>30000-32767</c>.</summary>
    public string NodePortRange { get; init; } = RuleSettings.Default.NodePorts.ToString();

    /// <summary>The oldest Kubernetes that the objects have to work on, as <c>1.34</c>.</summary>
    public string KubernetesVersion { get; init; } = RuleSettings.Default.Target.ToString();

    /// <summary>The keys (<see cref="FindingKey"/>) of the findings that the compiler has seen already.</summary>
    public IReadOnlyList<string> Reported { get; init; } = [];

    /// <summary>The <c>Define</c> method: where to point when nothing more exact is known.</summary>
    internal MethodInfo DefineMethod => define.Method;

    internal RuleSettings Settings =>
        RuleSettings.Read(new Dictionary<string, string> { [RuleSettings.NodePortRangeKey] = NodePortRange, [RuleSettings.KubernetesVersionKey] = KubernetesVersion }.TryGetValue);

    /// <summary>The environments to build: one directory each, or the one without a directory of its own.</summary>
    internal IReadOnlyList<string> EnvironmentsOrDefault => Environments.Count > 0 ? Environments : [DefaultEnvironment];

    /// <summary>Runs <c>Define</c>.</summary>
    /// <param name="environment">One of <see cref="Environments"/>; the first one when null.</param>
    /// <exception cref="ArgumentException">The project lists environments, and this is none of them.</exception>
    public BuiltManifest Build(string? environment = null) => new(Define(new Manifest(Resolve(environment))));

    internal Manifest Define(Manifest manifest)
    {
        define(manifest);
        return manifest;
    }

    internal string Resolve(string? environment)
    {
        if (environment is null)
            return EnvironmentsOrDefault[0];
        if (Environments.Count == 0)
            return environment;

        // Define may compare with ==, so it gets the project's spelling.
        return Environments.FirstOrDefault(known => string.Equals(known, environment, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"'{environment}' is none of the environments of this project ({string.Join(", ", Environments)}); they are listed in SvcDslEnvironments.", nameof(environment));
    }
}
