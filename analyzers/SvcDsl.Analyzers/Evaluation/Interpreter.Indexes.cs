using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>Elements, indexes from the end and ranges.</content>
internal sealed partial class Interpreter
{
    private Value ArrayElement(IArrayElementReferenceOperation reference, Activation activation)
    {
        Value array = Evaluate(reference.ArrayReference, activation);
        return array is UnknownValue ? Discard(reference.Indices, array, activation) : Element(reference, array, reference.Indices, activation);
    }

    /// <summary>The element, or the part, of a text or a list that an index or a range picks.</summary>
    private Value ImplicitElement(IImplicitIndexerReferenceOperation reference, Activation activation)
    {
        Value target = Evaluate(reference.Instance, activation);
        return target is UnknownValue ? Discard([reference.Argument], target, activation) : Element(reference, target, [reference.Argument], activation);
    }

    private Value Discard(IReadOnlyList<IOperation> indices, Value unknown, Activation activation)
    {
        foreach (IOperation index in indices)
            Evaluate(index, activation);
        return unknown;
    }

    private Value Element(IOperation reference, Value target, IReadOnlyList<IOperation> indices, Activation activation)
    {
        if (target is ConstantValue { Content: string text })
        {
            return Evaluate(indices[0], activation) switch
            {
                IndexValue index when index.In(text.Length) is >= 0 and var place && place < text.Length => Constant(text[place], reference, activation),
                ConstantValue { Content: int place and >= 0 } when place < text.Length => Constant(text[place], reference, activation),
                RangeValue range when Span(range, text.Length) is var (start, length) => Bounded(text.Substring(start, length), reference, activation),
                _ => GiveUp("the element is not known", reference, activation),
            };
        }

        if (target is ListValue { Unknown: null } list)
        {
            if (indices.Count == 1 && indices[0].Type?.Name == nameof(Range) && reference is IArrayElementReferenceOperation)
            {
                return Evaluate(indices[0], activation) is RangeValue range && Span(range, list.Items.Count) is var (start, length)
                    ? new ListValue([.. list.Items.Skip(start).Take(length)], At(reference, activation)) { IsArray = true }
                    : GiveUp("the range is not known", reference, activation);
            }

            if (PlaceIn(list, indices, activation) is { } place && place < list.Items.Count)
                return list.Items[place];
        }

        return GiveUp("the element is not known", reference, activation);
    }

    /// <summary>Where in the list of the elements an array has the one with these indexes; null when it is not known, or when there is none.</summary>
    private int? PlaceIn(Value target, IReadOnlyList<IOperation> indices, Activation activation)
    {
        var list = target as ListValue;
        int? place = 0;
        for (int i = 0; i < indices.Count; i++)
        {
            Value index = Evaluate(indices[i], activation);
            int length = list?.Lengths is { } lengths && i < lengths.Count ? lengths[i] : list?.Items.Count ?? 0;
            int? number = index switch
            {
                ConstantValue { Content: int fromStart } => fromStart,
                ConstantValue { Content: long fromStart } when fromStart >= 0 && fromStart < length => (int)fromStart,
                IndexValue any => any.In(length),
                _ => null,
            };
            place = number >= 0 && number < length ? place * length + number : null;
        }

        return place;
    }

    private static (int Start, int Length)? Span(RangeValue range, int count)
    {
        int start = range.Start.In(count);
        int end = range.End.In(count);
        return start >= 0 && end >= start && end <= count ? (start, end - start) : null;
    }

    /// <summary>An index: <c>^1</c>, or a number that is converted to one.</summary>
    private Value Index(IOperation operand, bool isFromEnd, IOperation operation, Activation activation) => Evaluate(operand, activation) switch
    {
        ConstantValue { Content: int number and >= 0 } => new IndexValue(number, isFromEnd, At(operation, activation)),
        UnknownValue unknown => unknown,
        _ => GiveUp("the index is not known", operation, activation),
    };

    private Value Range(IRangeOperation range, Activation activation)
    {
        Value start = range.LeftOperand is null ? new IndexValue(0, false, At(range, activation)) : Evaluate(range.LeftOperand, activation);
        Value end = range.RightOperand is null ? new IndexValue(0, true, At(range, activation)) : Evaluate(range.RightOperand, activation);
        return start is IndexValue first && end is IndexValue last && !range.IsLifted
            ? new RangeValue(first, last, At(range, activation))
            : GiveUp("the range is not known", range, activation);
    }

    private static bool IsIndex(IOperation operation) => operation.Type is { Name: "Index", ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } };
}
