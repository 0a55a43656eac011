using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>Arrays without an initializer, and arrays with several dimensions.</content>
internal sealed partial class Interpreter
{
    /// <summary>An array of so many elements, all of them the default.</summary>
    private Value CreateEmptyArray(IArrayCreationOperation creation, Activation activation)
    {
        long count = 1;
        var lengths = new List<int>();
        foreach (IOperation size in creation.DimensionSizes)
        {
            if (Evaluate(size, activation) is not ConstantValue { Content: int length and >= 0 })
                return GiveUp("how long the array is, is not known", creation, activation);
            lengths.Add(length);
            count *= length;
            if (count > Budget.MaxArrayLength)
                return GiveUp("the array is too long to be evaluated", creation, activation);
        }

        budget.Pay((int)count);
        var items = new List<Value>((int)count);
        ITypeSymbol type = Close(((IArrayTypeSymbol)creation.Type!).ElementType, activation)!;
        for (int i = 0; i < count; i++)
        {
            if (DefaultOf(type, At(creation, activation)) is not { } item)
                return GiveUp("the default of this type is not evaluated", creation, activation);
            items.Add(item);
        }

        return new ListValue(items, At(creation, activation)) { IsArray = true, Lengths = lengths.Count > 1 ? lengths : null };
    }

    /// <summary>An array with several dimensions is held as one list, row by row, as a loop sees it.</summary>
    private Value CreateGrid(IArrayCreationOperation creation, IArrayInitializerOperation initializer, int rank, Activation activation)
    {
        var items = new List<Value>();
        var lengths = new List<int>();
        for (IArrayInitializerOperation? row = initializer; row is not null; row = row.ElementValues.FirstOrDefault() as IArrayInitializerOperation)
            lengths.Add(row.ElementValues.Length);
        while (lengths.Count < rank)
            lengths.Add(0);
        AddRow(initializer);
        return new ListValue(items, At(creation, activation)) { IsArray = true, Lengths = lengths };

        void AddRow(IArrayInitializerOperation row)
        {
            foreach (IOperation element in row.ElementValues)
            {
                if (element is IArrayInitializerOperation inner)
                    AddRow(inner);
                else
                    items.Add(Own(Evaluate(element, activation)));
            }
        }
    }

    private static bool IsGetLength(IMethodSymbol method) => method is { Name: nameof(Array.GetLength), ContainingType.SpecialType: SpecialType.System_Array };

    private static int? LengthOf(ListValue array, int dimension)
    {
        if (array.Unknown is not null)
            return null;
        if (array.Lengths is { } lengths)
            return dimension >= 0 && dimension < lengths.Count ? lengths[dimension] : null;
        return dimension == 0 ? array.Items.Count : null;
    }
}
