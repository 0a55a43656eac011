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

    public static Value? TryCall(Interpreter interpreter, IMethodSymbol call, Value? receiver, Value[] arguments, Origin origin)
    {
        IMethodSymbol method = call.OriginalDefinition;
        INamedTypeSymbol? container = method.ContainingType;
        (Type Type, HashSet<string> Methods) known = container?.ToDisplayString() == "System.Math"
            ? (typeof(Math), MathMethods)
            : ByType.TryGetValue(container?.SpecialType ?? SpecialType.None, out (Type, HashSet<string>) entry) ? entry : default;
        if (known.Type is null || !known.Methods.Contains(method.Name) || method.IsGenericMethod && method.Name != "Join")
            return null;
        if (arguments.FirstOrDefault(argument => argument is UnknownValue) is { } unknown)
            return unknown;
        if (IsTooLong(interpreter, method.Name, receiver, arguments))
            return null;
        if (method.Name == "Join" && arguments is [ConstantValue { Content: string or char }, SequenceValue])
            return IsText(call.TypeArguments) ? Join(interpreter, arguments, origin) : null;
        return Invoke(interpreter, known.Type, method, receiver, arguments, origin);
    }

    /// <summary>Whether the text of the elements is that of the values by which they are held; that of a member of an enum is not.</summary>
    private static bool IsText(IEnumerable<ITypeSymbol> elements) =>
        elements.All(element => element.SpecialType is SpecialType.System_String or SpecialType.System_Char or SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Boolean);

    /// <summary>Whether the result could be so long that making it would stop the compiler.</summary>
    private static bool IsTooLong(Interpreter interpreter, string method, Value? receiver, Value[] arguments)
    {
        long length = LengthOf(receiver);
        foreach (Value argument in arguments)
        {
            long more = argument is SequenceValue { Unknown: null } ? interpreter.ElementsOf(argument)!.Sum(LengthOf) : LengthOf(argument);
            length = method == "Replace" ? Math.Max(length, length * more) : length + more;
            if (argument is ConstantValue { Content: int width } && method.StartsWith("Pad", StringComparison.Ordinal))
                length += width;
        }

        return length > Budget.MaxStringLength;
    }

    private static long LengthOf(Value? value) => value is ConstantValue { Content: string text } ? text.Length : 1;

    private static ConstantValue? Join(Interpreter interpreter, Value[] arguments, Origin origin)
    {
        if (interpreter.ElementsOf(arguments[1]) is not { } items)
            return null;
        List<string?> texts = [.. items.Select(item => item is ConstantValue constant ? Text.Format(constant.Content) : null)];
        return texts.Contains(null) ? null : interpreter.Paid(string.Join(((ConstantValue)arguments[0]).Content!.ToString(), texts), origin);
    }

    private static Value? Invoke(Interpreter interpreter, Type type, IMethodSymbol method, Value? receiver, Value[] arguments, Origin origin)
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
            if (!DslArguments.TryConvert(arguments[i], parameters[i].ParameterType, null, out values[i], out Argument argument))
                return null;
            if (argument.AnyUnknown is { } unknown)
                return new UnknownValue(unknown);
        }

        try
        {
            return target.Invoke(instance, BindingFlags.Default, null, values, CultureInfo.InvariantCulture) switch
            {
                string[] parts => new ListValue([.. parts.Select(part => (Value)new ConstantValue(part, origin))], origin),
                string text => interpreter.Paid(text, origin),
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
