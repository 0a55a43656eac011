using System.Reflection;

namespace SvcDsl;

/// <summary>Every public method of the DSL refuses null for what it needs, by the name of the parameter and at the call itself.</summary>
public class NullArgumentTests
{
    private static readonly NullabilityInfoContext Nullability = new();

    [Fact]
    public void Null_is_refused_by_all_methods() => Manifests.Build(m =>
    {
        Dictionary<Type, object> values = Values(m);
        (object? Instance, MethodBase Method, int Parameter)[] cases = [.. Cases(values)];
        Assert.True(cases.Length > 80, $"only {cases.Length} cases");
        Assert.All(cases, item =>
        {
            object?[] arguments = [.. item.Method.GetParameters().Select(parameter => Value(values, parameter.ParameterType))];
            arguments[item.Parameter] = null;
            var thrown = Assert.Throws<TargetInvocationException>(() => item.Method.Invoke(item.Instance, arguments)).InnerException;
            var refused = Assert.IsAssignableFrom<ArgumentException>(thrown);
            Assert.Equal(item.Method.GetParameters()[item.Parameter].Name, refused.ParamName);
        });
    });

    private static IEnumerable<(object? Instance, MethodBase Method, int Parameter)> Cases(Dictionary<Type, object> values)
    {
        foreach (Type type in typeof(Manifest).Assembly.GetExportedTypes().Where(type => !type.IsGenericTypeDefinition && !type.IsEnum))
        {
            const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static;
            foreach (MethodInfo method in type.GetMethods(Public).Where(method => method.DeclaringType!.Assembly == typeof(Manifest).Assembly))
            {
                if (!method.IsStatic && !values.ContainsKey(type) || method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal))
                    continue;
                for (int i = 0; i < method.GetParameters().Length; i++)
                {
                    if (IsNeeded(method.GetParameters()[i]))
                        yield return (method.IsStatic ? null : values[type], method, i);
                }
            }
        }
    }

    private static bool IsNeeded(ParameterInfo parameter) =>
        !parameter.ParameterType.IsValueType && Nullability.Create(parameter).WriteState == NullabilityState.NotNull;

    private static object? Value(Dictionary<Type, object> values, Type type) =>
        values.TryGetValue(type, out object? value) ? value
        : type.IsArray ? Array.CreateInstance(type.GetElementType()!, 0)
        : type.IsValueType ? Activator.CreateInstance(type)
        : null;

    private static Dictionary<Type, object> Values(Manifest m)
    {
        Deployment web = m.Deployment("web");
        Container main = web.Container("main", "i");
        object[] values =
        [
            "a", 1, m, web, main, main.Port("http", 80), Probe.Grpc(1), new EnvValue(0, 0), LocalPod.Command("x"), m.Namespace("n"), m.Service("s"),
            m.ClusterIP("c"), m.NodePort("o"), m.LoadBalancer("l"), m.ExternalName("e", "x"), m.Headless("h"), m.WithoutSelector("w"), m.Endpoints("p"),
            m.Yaml("{apiVersion: v1, kind: ConfigMap, metadata: {name: c}}")[0], m.Namespace("n2").Labels(("a", "b")),
        ];
        return values.GroupBy(value => value.GetType()).ToDictionary(group => group.Key, group => group.First());
    }
}
