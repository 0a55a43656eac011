using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Values;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation.Calls;

/// <summary>LINQ over known sequences. As in .NET, nothing runs before the result is walked through, so the order of effects stays.</summary>
internal sealed class Queries(Interpreter interpreter, IOperation site, Activation activation)
{
    public Value? TryCall(IMethodSymbol method, Value[] arguments, Origin origin)
    {
        switch (method.Name)
        {
            case "Range" when arguments is [ConstantValue { Content: int start }, ConstantValue { Content: int count and >= 0 }]:
                return new QueryValue(Enumerable.Range(start, count).Select(number => (Value)new ConstantValue(number, origin)), origin);
            case "Repeat" when arguments is [{ } item, ConstantValue { Content: int times and >= 0 }]:
                return new QueryValue(Enumerable.Repeat<Value>(item, times), origin) { Inputs = [item] };
            case "Empty" when arguments.Length == 0:
                return new ListValue([], origin);
        }

        if (arguments.Length == 0 || interpreter.ElementsOf(arguments[0]) is not { } source)
            return null;
        return Lazy(method, source, arguments) is { } query ? new QueryValue(query, origin) { Inputs = arguments } : Now(method.Name, source, arguments, origin);
    }

    private IEnumerable<Value>? Lazy(IMethodSymbol method, IEnumerable<Value> source, Value[] arguments)
    {
        FunctionValue? function = arguments.Length == 2 ? arguments[1] as FunctionValue : null;
        bool takesIndex = function?.Method.Parameters.Length == 2;
        switch (method.Name)
        {
            case "Select" when function is not null:
                return source.Select((item, index) => Apply(function, takesIndex, item, index));
            case "Where" when function is not null:
                return source.Where((item, index) => Decide(Apply(function, takesIndex, item, index)));
            case "SelectMany" when function is not null:
                return source.SelectMany((item, index) => interpreter.ElementsOf(Apply(function, takesIndex, item, index)) ?? throw Abandon("a sequence is not known"));
            case "Concat" when arguments.Length == 2 && interpreter.ElementsOf(arguments[1]) is { } more:
                return source.Concat(more);
            case "Append" when arguments.Length == 2:
                return source.Concat([arguments[1]]);
            case "Prepend" when arguments.Length == 2:
                return new[] { arguments[1] }.Concat(source);
            case "Skip" when arguments is [_, ConstantValue { Content: int count }]:
                return source.Skip(count);
            case "Take" when arguments is [_, ConstantValue { Content: int count }]:
                return source.Take(count);
            case "Reverse" when arguments.Length == 1:
                return source.Reverse();
            case "Zip" when arguments.Length == 2 && interpreter.ElementsOf(arguments[1]) is { } other:
                return source.Zip(other, (one, two) => new TupleValue([one, two], one.Origin));
            case "AsEnumerable":
                return source;
            default:
                return null;
        }
    }

    private Value? Now(string method, IEnumerable<Value> source, Value[] arguments, Origin origin)
    {
        FunctionValue? function = arguments.Length == 2 ? arguments[1] as FunctionValue : null;
        IEnumerable<Value> chosen = function is null ? source : source.Where(item => Decide(Apply(function, false, item, 0)));
        switch (method)
        {
            case "ToArray" or "ToList" when arguments.Length == 1:
                return new ListValue([.. source], origin);
            case "Count" when arguments.Length == 1 || function is not null:
                return new ConstantValue(chosen.Count(), origin);
            case "Any" when arguments.Length == 1 || function is not null:
                return new ConstantValue(chosen.Any(), origin);
            case "All" when function is not null:
                return new ConstantValue(source.All(item => Decide(Apply(function, false, item, 0))), origin);
            case "First" or "Single" when arguments.Length == 1 || function is not null:
                return chosen.FirstOrDefault();
            case "Last" when arguments.Length == 1 || function is not null:
                return chosen.LastOrDefault();
            case "Contains" when arguments is [_, ConstantValue wanted] && source.ToList() is { } all && all.All(item => item is ConstantValue):
                return new ConstantValue(all.Any(item => Equals(((ConstantValue)item).Content, wanted.Content)), origin);
            case "ToDictionary" when arguments is [_, FunctionValue key, FunctionValue value]:
                return ToDictionary(source, key, value, origin);
            default:
                return null;
        }
    }

    private MapValue? ToDictionary(IEnumerable<Value> source, FunctionValue key, FunctionValue value, Origin origin)
    {
        var map = new MapValue(origin);
        foreach (Value item in source)
        {
            if (Apply(key, false, item, 0) is not ConstantValue { Content: not null } name)
                throw Abandon("a key of the dictionary is not known");
            map.Set(name, Apply(value, false, item, 0));
        }

        return map;
    }

    private Value Apply(FunctionValue function, bool takesIndex, Value item, int index) =>
        interpreter.CallFunction(function, takesIndex ? [item, new ConstantValue(index, item.Origin)] : [item], site, activation);

    private bool Decide(Value value) =>
        value is ConstantValue { Content: bool decided } ? decided : throw Abandon("it is not known which elements the query has");

    private EvaluationAbandonedException Abandon(string reason) =>
        new(new Unknown(reason, new SyntaxOrigin(site.Syntax, activation.Method.Caller)));
}
