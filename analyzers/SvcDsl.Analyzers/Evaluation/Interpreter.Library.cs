using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Calls;
using SvcDsl.Analyzers.Evaluation.Values;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>Calls into .NET's base library.</content>
internal sealed partial class Interpreter
{
    private readonly BaseLibrary library = new();

    /// <summary>The methods of the base library, as far as this evaluation has looked them up.</summary>
    internal BaseLibrary Library => library;

    /// <summary>The result of a call; null when the method is not known, or not for these arguments.</summary>
    private Value? CallLibrary(IMethodSymbol method, Value? receiver, Value[] arguments, IOperation site, Activation activation) =>
        library.Find(method) is { } known ? Try(known, new LibraryCall(this, method, receiver, arguments, site, activation)) : null;

    private static Value? Try(LibraryMethod method, LibraryCall call)
    {
        try
        {
            return method(call);
        }
        catch (UndecidedException)
        {
            return null;
        }
    }

    /// <summary>A call whose parameters are out, or a text that the compiler hands over in pieces; null when it is not known.</summary>
    private Value? CallLibraryByReference(IInvocationOperation invocation, Value? receiver, Activation activation)
    {
        if (library.Find(invocation.TargetMethod) is not { } known)
            return null;
        var arguments = new Value[invocation.Arguments.Length];
        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            int place = argument.Parameter?.Ordinal ?? 0;
            if (argument.Parameter?.RefKind == RefKind.Out)
                arguments[place] = new ConstantValue(null, At(argument, activation));
            else if (argument.Value is IInterpolatedStringHandlerCreationOperation { Content: IInterpolatedStringOperation content })
                arguments[place] = InPieces(content, activation);
            else if (argument.Parameter?.RefKind == RefKind.Ref)
                return null;
            else
                arguments[place] = Own(Evaluate(argument.Value, activation));
        }

        var call = new LibraryCall(this, invocation.TargetMethod, receiver, arguments, invocation, activation);
        if (Try(known, call) is not { } result)
            return null;
        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.Out, Ordinal: var ordinal })
                Assign(argument.Value, call.Outs.TryGetValue(ordinal, out Value? value) ? value : new UnknownValue(ReasonOf(result, invocation, activation)), activation);
        }

        return result;
    }

    /// <summary>The literal texts and the holes of an interpolated string, evaluated from left to right.</summary>
    private PiecesValue InPieces(IInterpolatedStringOperation content, Activation activation)
    {
        var pieces = new List<TextPiece>();
        foreach (IInterpolatedStringContentOperation part in content.Parts)
        {
            switch (part)
            {
                case IInterpolatedStringTextOperation literal:
                    pieces.Add(new(Evaluate(literal.Text, activation), 0, null));
                    break;
                case IInterpolationOperation hole:
                    pieces.Add(new(Evaluate(hole.Expression, activation), hole.Alignment?.ConstantValue.Value as int? ?? 0, hole.FormatString?.ConstantValue.Value as string));
                    break;
                case IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation call }:
                    pieces.Add(InPiece(call, activation));
                    break;
                default:
                    pieces.Add(new(GiveUp("a part of the interpolated string is not evaluated", part, activation), 0, null));
                    break;
            }
        }

        return new PiecesValue(pieces, At(content, activation));
    }

    private TextPiece InPiece(IInvocationOperation call, Activation activation)
    {
        Value value = new ConstantValue(null, At(call, activation));
        int width = 0;
        string? format = null;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Name == "alignment")
                width = argument.Value.ConstantValue.Value as int? ?? 0;
            else if (argument.Parameter?.Name == "format")
                format = argument.Value.ConstantValue.Value as string;
            else
                value = Evaluate(argument.Value, activation);
        }

        return new TextPiece(value, width, format);
    }

    /// <summary>What an exception of the program, thrown in code that is not evaluated step by step, makes of the evaluation.</summary>
    internal Exception Thrown(Unknown reason) => catching > 0 ? new TryAbandonedException(reason) : new EvaluationAbandonedException(reason);

    /// <summary>A value that is not known, though nothing was touched.</summary>
    internal UnknownValue UnknownAt(string reason, Origin origin)
    {
        var unknown = new Unknown(reason, origin);
        Note(unknown);
        return new UnknownValue(unknown);
    }

    /// <summary>The body of a method of the user's; null when it is not to be had.</summary>
    internal IOperation? BodyOf(IMethodSymbol method)
    {
        IMethodSymbol definition = method.OriginalDefinition.PartialImplementationPart ?? method.OriginalDefinition;
        return HasCode(definition) ? models.Operation(definition.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken), cancellationToken) : null;
    }

    internal void Pay(Origin origin) => budget.Step(origin);
}
