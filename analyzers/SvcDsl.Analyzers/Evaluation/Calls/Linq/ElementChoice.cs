using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Linq;

/// <summary>Operators that choose one element, or say how many there are.</summary>
internal static class ElementChoice
{
    public static Value? Call(LinqCall linq)
    {
        LibraryCall call = linq.Call;
        if (linq.Name.StartsWith("ElementAt", StringComparison.Ordinal))
            return linq.Arguments is [ConstantValue { Content: int place }] ? Or(linq, place < 0 ? null : linq.Source.Skip(place).FirstOrDefault()) : null;

        FunctionValue? function = linq.Arguments.FirstOrDefault() as FunctionValue;
        IEnumerable<Value> chosen = function is null ? linq.Source : linq.Source.Where(item => call.Test(function, item));
        if (linq.Arguments.Length > 0 && function is null && !linq.Name.EndsWith("OrDefault", StringComparison.Ordinal))
            return null;
        switch (linq.Name)
        {
            case "First" or "FirstOrDefault":
                return Or(linq, chosen.FirstOrDefault());
            case "Last" or "LastOrDefault":
                return Or(linq, chosen.LastOrDefault());
            case "Single" or "SingleOrDefault":
                List<Value> two = [.. chosen.Take(2)];
                return two.Count > 1 ? throw call.Throws("there is more than one element") : Or(linq, two.FirstOrDefault());
            case "Any":
                return call.Constant(chosen.Any());
            case "All" when function is not null:
                return call.Constant(linq.Source.All(item => call.Test(function, item)));
            case "Count":
                return call.Constant(chosen.Count());
            case "LongCount":
                return call.Constant(chosen.LongCount());
            default:
                return null;
        }
    }

    private static Value? Or(LinqCall linq, Value? found)
    {
        if (found is not null)
            return found;
        if (!linq.Name.EndsWith("OrDefault", StringComparison.Ordinal))
            throw linq.Call.Throws("there is no such element");
        return linq.Name != "ElementAtOrDefault" && linq.Arguments.LastOrDefault() is not (null or FunctionValue) ? linq.Arguments[^1] : linq.Call.DefaultOf(linq.Call.Method.ReturnType);
    }
}
