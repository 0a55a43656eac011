using System.Reflection;

namespace SvcDsl.Analyzers.Evaluation.Dsl;

/// <summary>A method of the DSL with what every call of it asks for; reflection makes a new copy of it each time.</summary>
internal sealed class DslMethod
{
    public DslMethod(MethodInfo target)
    {
        Target = target;
        ParameterInfo[] parameters = target.GetParameters();
        Types = [.. parameters.Select(parameter => parameter.ParameterType)];
        Names = [.. parameters.Select(parameter => parameter.Name!)];
        ReturnsValue = target.ReturnType.IsPrimitive || target.ReturnType == typeof(string);
    }

    public MethodInfo Target { get; }

    /// <summary>The types of its parameters.</summary>
    public Type[] Types { get; }

    /// <summary>The names of its parameters.</summary>
    public string[] Names { get; }

    /// <summary>Whether the result is a plain value, which depends on every argument.</summary>
    public bool ReturnsValue { get; }
}
