using System.Reflection;
using SvcDsl.Nodes;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Tests.Dsl;

/// <summary>An argument for a parameter of the DSL.</summary>
/// <param name="Value">The value.</param>
/// <param name="Leaves">The parts of it that may be unknown each for itself.</param>
/// <param name="MakeArgument">What the frame says of it.</param>
internal sealed record DslSample(object? Value, IReadOnlyList<DslLeaf> Leaves, Func<Argument> MakeArgument)
{
    public Argument Argument => MakeArgument();
}

/// <summary>A value that is written to the tree as it is.</summary>
internal sealed class DslLeaf(object written, string name)
{
    public Origin Origin { get; } = new(name, 7, 7);

    public bool IsUnknown { get; set; }

    /// <summary>An environment variable holds numbers as text.</summary>
    public bool IsWrittenAs(ScalarNode scalar) =>
        Equals(scalar.Value, written) || (scalar.Value is string text && text == Convert.ToString(written, System.Globalization.CultureInfo.InvariantCulture));

    public Argument Argument => new(Origin, IsUnknown ? new Unknown("a test says so", Origin) : null);
}

/// <summary>Objects and arguments for calls of the DSL.</summary>
internal static class DslSamples
{
    private static readonly Dictionary<Type, Func<Manifest, object>> Makers = new()
    {
        [typeof(Manifest)] = m => m,
        [typeof(Namespace)] = m => m.Namespace("receiver"),
        [typeof(Deployment)] = m => m.Deployment("receiver"),
        [typeof(Service)] = m => m.Service("receiver"),
        [typeof(ClusterIPService)] = m => m.ClusterIP("receiver"),
        [typeof(NodePortService)] = m => m.NodePort("receiver"),
        [typeof(LoadBalancerService)] = m => m.LoadBalancer("receiver"),
        [typeof(HeadlessService)] = m => m.Headless("receiver"),
        [typeof(SelectorlessService)] = m => m.WithoutSelector("receiver"),
        [typeof(ExternalNameService)] = m => m.ExternalName("receiver", "example.com"),
        [typeof(Endpoints)] = m => m.Endpoints("receiver"),
        [typeof(ForeignObject)] = m => m.Yaml("{ apiVersion: v1, kind: ConfigMap, metadata: { name: receiver } }")[0],
        [typeof(Container)] = m => m.Deployment("receiver").Container("c", "c:1"),
        [typeof(ContainerPort)] = m => m.Deployment("receiver").Container("c", "c:1").Port("first", 1),
        [typeof(Probe)] = _ => Probe.Grpc(1),
        [typeof(EnvValue)] = _ => new EnvValue(0, 0),
        [typeof(ServiceReference)] = m => m.Service("referred").Port(1).Host,
        [typeof(Label)] = _ => (Label)("key", "value"),
        [typeof(PortReference)] = _ => (PortReference)1,
        [typeof(IntOrString)] = _ => (IntOrString)1,
    };

    public static bool CanMake(Type type) => Makers.ContainsKey(type);

    public static object Make(Type type, Manifest manifest) => Makers[type](manifest);

    public static string NameOf(Type type) => type.IsGenericType ? $"{type.Name}<{string.Join(",", type.GetGenericArguments().Select(NameOf))}>" : type.Name;

    public static List<DslSample> Of(MethodInfo method) => [.. method.GetParameters().Select((parameter, index) => Of(parameter.Name!, parameter.ParameterType, index))];

    /// <summary>Puts a value that is not yet part of an object into one.</summary>
    public static void Place(object value, Manifest manifest)
    {
        switch (value)
        {
            case Manifest:
                // Its default namespace is written to an object only.
                manifest.Service("place");
                break;
            case Label label:
                manifest.Namespace("place").Labels(label);
                break;
            case PortReference port:
                manifest.Headless("place").Port(1, port);
                break;
            case IntOrString number:
                manifest.Deployment("place").RollingUpdate(number);
                break;
            case EnvValue text:
                manifest.Deployment("place").Container("c", "c:1").Env("E", text);
                break;
            case Probe probe:
                manifest.Deployment("place").Container("c", "c:1").Liveness(probe);
                break;
        }
    }

    public static IEnumerable<ScalarNode> Scalars(Node node) => node switch
    {
        ScalarNode scalar => [scalar],
        ListNode list => list.SelectMany(Scalars),
        MapNode map => map.SelectMany(entry => Scalars(entry.Value).Prepend(entry.Key)),
        _ => [],
    };

    private static DslSample Of(string name, Type type, int index)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        if (name == "yaml")
            return Leaf("{ apiVersion: v1, kind: Secret, metadata: { name: sample-yaml } }", "sample-yaml", name);
        if (plain == typeof(string))
            return Leaf("sample-" + index, "sample-" + index, name);
        if (plain == typeof(int))
            return Leaf(4711 + index, 4711L + index, name);
        if (plain == typeof(bool))
            return Leaf(false, false, name);
        if (plain.IsEnum)
            return Leaf(Enum.GetValues(plain).GetValue(1)!, plain == typeof(Protocol) ? "UDP" : plain == typeof(ProbeScheme) ? "HTTPS" : Enum.GetNames(plain)[1], name);
        if (plain == typeof(string[]))
            return List(name);
        if (plain == typeof((string, string)) || plain == typeof(KeyValuePair<string, string>))
            return Pair(plain);
        object value = plain == typeof(Label[]) ? Array.Empty<Label>() : Make(plain, new Manifest("elsewhere"));
        return new DslSample(value, [], () => new Argument(new Origin(name, 7, 7)));
    }

    private static DslSample Leaf(object value, object written, string name)
    {
        var leaf = new DslLeaf(written, name);
        return new DslSample(value, [leaf], () => leaf.Argument);
    }

    private static DslSample List(string name)
    {
        DslLeaf[] leaves = [new("element-0", name + "[0]"), new("element-1", name + "[1]")];
        return new DslSample(new[] { "element-0", "element-1" }, leaves, () => new Argument(new Origin(name, 7, 7)) { Elements = [.. leaves.Select(leaf => leaf.Argument)] });
    }

    private static DslSample Pair(Type type)
    {
        DslLeaf key = new("sample-key", "key"), value = new("sample-value", "value");
        return new DslSample(Activator.CreateInstance(type, "sample-key", "sample-value"), [key, value], () =>
            new Argument(new Origin("pair", 7, 7)) { Members = [new("Key", key.Argument), new("Value", value.Argument)] });
    }
}
