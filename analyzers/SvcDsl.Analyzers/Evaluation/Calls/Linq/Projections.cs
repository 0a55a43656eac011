using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Linq;

/// <summary>Operators that make something of each element.</summary>
internal static class Projections
{
    public static Value? Call(LinqCall linq)
    {
        IEnumerable<Value> source = linq.Source;
        LibraryCall call = linq.Call;
        switch (linq.Name, linq.Arguments)
        {
            case ("Select", [FunctionValue function]):
                return linq.Query(source.Select((item, index) => linq.Apply(function, item, index)));
            case ("Where", [FunctionValue function]):
                return linq.Query(source.Where((item, index) => linq.Test(function, item, index)));
            case ("SelectMany", [FunctionValue function]):
                return linq.Query(source.SelectMany((item, index) => linq.Elements(linq.Apply(function, item, index))));
            case ("SelectMany", [FunctionValue function, FunctionValue result]):
                return linq.Query(source.SelectMany((item, index) => linq.Elements(linq.Apply(function, item, index)), (item, inner) => call.Apply(result, item, inner)));
            case ("OfType", []):
                return linq.Query(source.Where(item => TypeTests.IsOf(item, call.Method.TypeArguments[0]) ?? throw call.Undecided("the type of an element is not known")));
            case ("Cast", []):
                return linq.Query(source.Select(item => TypeTests.IsOf(item, call.Method.TypeArguments[0]) switch
                {
                    true => item,
                    false when item is not ConstantValue { Content: null } => throw call.Throws("an element is of another type"),
                    _ => throw call.Undecided("the type of an element is not known"),
                }));
            case ("Zip", [var second]) when call.Elements(second) is { } others:
                return linq.Query(source.Zip(others, (one, two) => new TupleValue([one, two], one.Origin)));
            case ("Zip", [var second, FunctionValue function]) when call.Elements(second) is { } others:
                return linq.Query(source.Zip(others, (one, two) => call.Apply(function, one, two)));
            case ("Zip", [var second, var third]) when call.Elements(second) is { } others && call.Elements(third) is { } more:
                return linq.Query(source.Zip(others, (one, two) => (one, two)).Zip(more, (pair, three) => new TupleValue([pair.one, pair.two, three], pair.one.Origin)));
            case ("Index", []):
                return linq.Query(source.Select((item, index) => new TupleValue([call.Constant(index), item], item.Origin)));
            case ("AsEnumerable", []):
                return linq.Query(source);
            default:
                return null;
        }
    }
}
