using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Dsl;
using SvcDsl.Analyzers.Evaluation.Values;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Calls;

/// <summary>Methods of strings and numbers whose result depends on nothing but their arguments: they are called for real.</summary>
internal static class PureCalls
{
    private static readonly Dictionary<SpecialType, (Type Type, HashSet<string> Methods)> ByType = new()
    {
        [SpecialType.System_String] = (typeof(string), [
            "Concat", "Contains", "EndsWith", "Equals", "IndexOf", "Insert", "IsNullOrEmpty", "IsNullOrWhiteSpace", "Join", "LastIndexOf", "PadLeft", "PadRight",
            "Remove", "Replace", "Split", "StartsWith", "Substring", "ToLowerInvariant", "ToString", "ToUpperInvariant", "Trim", "TrimEnd", "TrimStart",
        ]),
        [SpecialType.System_Int32] = (typeof(int), ["CompareTo", "Equals", "Parse", "ToString"]),
        [SpecialType.System_Int64] = (typeof(long), ["CompareTo", "Equals", "Parse", "ToString"]),
        [SpecialType.System_Boolean] = (typeof(bool), ["Equals", "Parse", "ToString"]),
        [SpecialType.System_Char] = (typeof(char), ["Equals", "IsDigit", "IsLetter", "IsLetterOrDigit", "ToLowerInvariant", "ToString", "ToUpperInvariant"]),
    };

    private static readonly HashSet<string> MathMethods = ["Abs", "Max", "Min", "Sign"];

    public static Value? TryCall(IMethodSymbol method, Value? receiver, Value[] arguments, Origin origin)
    {
        INamedTypeSymbol? container = method.ContainingType;
        (Type Type, HashSet<string> Methods) known = container?.ToDisplayString() == "System.Math"
            ? (typeof(Math), MathMethods)
            : ByType.TryGetValue(container?.SpecialType ?? SpecialType.None, out (Type, HashSet<string>) entry) ? entry : default;
        if (known.Type is null || !known.Methods.Contains(method.Name) || method.IsGenericMethod && method.Name != "Join")
            return null;
        if (arguments.FirstOrDefault(argument => argument is UnknownValue) is { } unknown)
            return unknown;
        if (method.Name == "Join" && Join(arguments) is { } joined)
            return new ConstantValue(joined, origin);
        return Invoke(known.Type, method, receiver, arguments, origin);
    }

    private static string? Join(Value[] arguments)
    {
        if (arguments is not [ConstantValue { Content: string or char } separator, SequenceValue { Unknown: null } items])
            return null;
        List<string?> texts = [.. items.Elements.Select(item => item is ConstantValue constant ? Text.Format(constant.Content) : null)];
        return texts.Contains(null) ? null : string.Join(separator.Content!.ToString(), texts);
    }

    private static Value? Invoke(Type type, IMethodSymbol method, Value? receiver, Value[] arguments, Origin origin)
    {
        object? instance = (receiver as ConstantValue)?.Content;
        if (!method.IsStatic && instance is null || !IsCultureFree(method, instance, arguments))
            return null;
        MethodInfo? target = type.GetMethods().FirstOrDefault(candidate => candidate.Name == method.Name && candidate.IsStatic == method.IsStatic
            && candidate.GetParameters().Select(parameter => MetadataNames.Of(parameter.ParameterType)).SequenceEqual(method.Parameters.Select(parameter => MetadataNames.Of(parameter.Type))));
        if (target is null)
            return null;

        var values = new object?[arguments.Length];
        ParameterInfo[] parameters = target.GetParameters();
        for (int i = 0; i < values.Length; i++)
        {
            if (!DslArguments.TryConvert(arguments[i], parameters[i].ParameterType, null, out values[i], out _))
                return null;
        }

        try
        {
            return target.Invoke(instance, BindingFlags.Default, null, values, CultureInfo.InvariantCulture) switch
            {
                string[] parts => new ListValue([.. parts.Select(part => (Value)new ConstantValue(part, origin))], origin),
                var result => new ConstantValue(result, origin),
            };
        }
        catch (TargetInvocationException)
        {
            // The program would throw here; what it does after that is not for an evaluation to say.
            return null;
        }
    }

    /// <summary>Comparisons of texts follow the culture unless they are told not to, or unless all letters are plain.</summary>
    private static bool IsCultureFree(IMethodSymbol method, object? instance, Value[] arguments)
    {
        if (method.Name is "ToString" or "Parse")
            return instance is not (int and < 0 or long and < 0) && arguments.All(argument => argument is ConstantValue { Content: string text } && text.All(char.IsDigit));
        bool compares = method.Name is "StartsWith" or "EndsWith" or "IndexOf" or "LastIndexOf" or "Equals";
        return !compares || IsPlain(instance as string) && arguments.All(argument => argument is ConstantValue constant && (constant.Content is not string text || IsPlain(text)));
    }

    private static bool IsPlain(string? text) => text is null || text.All(letter => letter is >= ' ' and < (char)127);
}
