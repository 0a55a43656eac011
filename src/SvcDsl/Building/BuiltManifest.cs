using SvcDsl.Nodes;
using SvcDsl.Rules;
using SvcDsl.Views;
using SvcDsl.Yaml;

namespace SvcDsl;

/// <summary>The objects of a manifest for one environment, complete and ready to be applied.</summary>
public sealed class BuiltManifest
{
    private readonly IReadOnlyList<KubernetesObject> objects;

    internal BuiltManifest(Manifest manifest)
    {
        Environment = manifest.Environment;
        Manifest = manifest;
        objects = manifest.Complete();
    }

    /// <summary>The environment that the manifest was built for.</summary>
    public string Environment { get; }

    internal Manifest Manifest { get; }

    /// <summary>The objects as they are written.</summary>
    internal IEnumerable<MapNode> Roots => objects.Select(item => item.Root);

    /// <summary>The objects for the rules: what is not known of an object that was touched by unknown code is left out of it.</summary>
    internal ObjectSet Objects => new([.. objects.Select(Known)], Manifest.Opened) { External = Manifest.External };

    /// <summary>The manifest as YAML: one document for each object, in the order of the code, with LF line ends.</summary>
    public string ToYaml() => YamlWriter.Write(Roots);

    /// <inheritdoc cref="ToYaml"/>
    public override string ToString() => ToYaml();

    internal IReadOnlyList<Finding> Check(RuleSettings settings) => RuleBook.Check(Objects, settings);

    private static MapNode Known(KubernetesObject item)
    {
        if (item.Opened is not { } unknown)
            return item.Root;

        // Its name and kind cannot change any more; everything else may.
        var root = new MapNode(item.Root.Origin) { Open = unknown };
        foreach (string key in (string[])["apiVersion", "kind"])
        {
            if (item.Root[key] is { } value)
                root.Set(key, value);
        }

        var metadata = new MapNode(item.Root.Origin) { Open = unknown };
        if (item.Metadata["name"] is { } name)
            metadata.Set("name", name);
        root.Set("metadata", metadata);
        root.Set("spec", new MapNode(item.Root.Origin) { Open = unknown });
        return root;
    }
}
