using System.Text;
using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Strings;

/// <summary>The methods of <see cref="StringBuilder"/>. What is added and is not known makes the text unknown, and nothing else.</summary>
internal static class StringBuilderMethods
{
    public static LibraryMethod? Find(IMethodSymbol definition) => definition.MethodKind == MethodKind.Constructor ? Create : Call;

    private static Value? Create(LibraryCall call)
    {
        var builder = new TextBuilderValue(call.Origin);
        switch (call.Arguments)
        {
            case [] or [ConstantValue { Content: int }]:
                return builder;
            case [ConstantValue { Content: string or null } text, ..] when call.Arguments.Skip(1).All(capacity => capacity is ConstantValue { Content: int }):
                builder.Text.Append(text.Content as string);
                return builder;
            case [UnknownValue { Reason: var reason }]:
                builder.Escape(reason);
                return builder;
            default:
                return null;
        }
    }

    private static Value? Call(LibraryCall call)
    {
        if (call.Receiver is ConstantValue { Content: null })
            throw call.Throws("the object is null");
        if (call.Receiver is not TextBuilderValue builder)
            return null;
        if (builder.Unknown is null && BuilderReads.Call(call, builder.Text) is { } read)
            return read;
        bool isFluent = call.Method.ReturnType.Name == nameof(StringBuilder);
        if (builder.Unknown is { } known)
            return isFluent ? call.Arguments.All(IsHarmless) ? builder : null : call.Method.Name == "Clear" ? null : new UnknownValue(known);
        if (!isFluent && call.Method.Name != "set_Length")
            return null;

        // A call that cannot be made leaves the text unknown; the arguments were only read.
        if (PureArguments.TryCreate(call, out UnknownValue? missing) is not { } arguments)
        {
            if (missing is null)
                return null;
            builder.Escape(missing.Reason);
            return builder;
        }

        try
        {
            if (!BuilderChanges.TryChange(arguments, builder.Text))
                builder.Escape(call.Unknown("the text of a value is not known").Reason);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException)
        {
            throw call.Throws("an argument is not allowed");
        }

        if (builder.Text.Length > Budget.MaxTextLength)
            builder.Escape(call.Unknown("the text is too long to be evaluated").Reason);
        return builder;
    }

    private static bool IsHarmless(Value argument) => argument is ConstantValue or UnknownValue or LibraryValue;
}
