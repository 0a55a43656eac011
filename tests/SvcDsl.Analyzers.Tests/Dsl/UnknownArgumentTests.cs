using System.Reflection;
using SvcDsl.Nodes;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Tests.Dsl;

/// <summary>
/// Calls every method of the DSL as the evaluation does, with one argument after the other not known. The DSL must not write down the
/// stand-in of an unknown argument, and must write every other argument with its own place.
/// </summary>
public class UnknownArgumentTests
{
    public static TheoryData<string> Methods => [.. All.Select(Describe)];

    private static IReadOnlyList<MethodInfo> All { get; } =
    [
        .. typeof(Manifest).Assembly.GetExportedTypes()
            .Where(type => DslSamples.CanMake(type) || type.IsAbstract && type.IsSealed)
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly | BindingFlags.FlattenHierarchy))
            .Concat(typeof(Manifest).Assembly.GetExportedTypes().Where(DslSamples.CanMake).SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance)))
            .Where(method => method.DeclaringType!.Assembly == typeof(Manifest).Assembly && method.GetParameters().Length > 0)
            .Where(method => (!method.IsSpecialName || method.Name == "op_Implicit") && method.GetCustomAttribute<LocalOnlyAttribute>() is null && method.ReturnType != typeof(bool))
            .DistinctBy(Describe),
    ];

    [Fact]
    public void There_are_methods() => Assert.True(All.Count > 60, $"only {All.Count}");

    [Theory]
    [MemberData(nameof(Methods))]
    public void Unknown_arguments_stay_unknown(string described)
    {
        MethodInfo method = All.Single(candidate => Describe(candidate) == described);
        int leaves = DslSamples.Of(method).Sum(sample => sample.Leaves.Count);
        for (int unknown = -1; unknown < leaves; unknown++)
            Verify(method, unknown);
    }

    private static void Verify(MethodInfo method, int unknown)
    {
        List<DslSample> samples = DslSamples.Of(method);
        List<DslLeaf> leaves = [.. samples.SelectMany(sample => sample.Leaves)];
        if (unknown >= 0)
            leaves[unknown].IsUnknown = true;

        var manifest = new Manifest("default");
        object? receiver = method.IsStatic ? null : DslSamples.Make(method.ReflectedType!, manifest);
        List<NamedArgument> arguments = [.. method.GetParameters().Zip(samples, (parameter, sample) => new NamedArgument(parameter.Name!, sample.Argument))];
        object? result;
        using (CallFrame.Enter(new CallFrame(new Origin("site", 1, 1), arguments)))
            result = method.Invoke(receiver, [.. samples.Select(sample => sample.Value)]);
        DslSamples.Place(result ?? receiver!, manifest);

        List<ScalarNode> written = [.. new BuiltManifest(manifest).Objects.Roots.SelectMany(DslSamples.Scalars).Where(scalar => scalar.IsKnown)];
        foreach (DslLeaf leaf in leaves)
        {
            bool isWritten = written.Any(leaf.IsWrittenAs);
            Assert.True(isWritten || unknown >= 0 || NamesAPort(method), $"{Describe(method)} does not write {leaf.Origin}");
            foreach (ScalarNode scalar in written.Where(leaf.IsWrittenAs))
            {
                Assert.False(leaf.IsUnknown, $"{Describe(method)} writes the stand-in of {leaf.Origin}");
                Assert.True(ReferenceEquals(leaf.Origin, scalar.Origin), $"{Describe(method)} writes {leaf.Origin} as {scalar.Origin}");
            }
        }
    }

    /// <summary>The name is looked up among the ports when the manifest is complete, and not written.</summary>
    private static bool NamesAPort(MethodInfo method) => method.ReturnType == typeof(ServiceReference);

    private static string Describe(MethodInfo method) =>
        $"{method.ReflectedType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => DslSamples.NameOf(parameter.ParameterType)))})";
}
