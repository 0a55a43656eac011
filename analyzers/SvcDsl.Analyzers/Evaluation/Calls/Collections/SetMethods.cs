using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Collections;

/// <summary>The methods of sets.</summary>
internal static class SetMethods
{
    public static Value? Call(LibraryCall call, SetValue set)
    {
        Value[] arguments = call.Arguments;
        switch (call.Method.Name)
        {
            case "get_Count":
                return call.Constant(set.Count);
            case "Add":
                bool added = set.Add(call.KeyOf(arguments[0], set.Texts), arguments[0]);
                return call.Method.ReturnsVoid ? call.Nothing : call.Constant(added);
            case "Contains":
                return call.Constant(set.Contains(call.KeyOf(arguments[0], set.Texts)));
            case "Remove":
                bool removed = set.Remove(call.KeyOf(arguments[0], set.Texts));
                Emptied(call, set);
                return call.Constant(removed);
            case "Clear":
                set.Clear();
                return call.Nothing;
            case "TryGetValue":
                Value? found = set.Find(call.KeyOf(arguments[0], set.Texts));
                call.Outs[1] = found ?? call.DefaultOf(call.Method.Parameters[1].Type) ?? call.Unknown("the default of the type is not known");
                return call.Constant(found is not null);
            case "RemoveWhere" when arguments is [FunctionValue function]:
                List<Value> gone = [.. call.Elements(set)!.Where(item => call.Test(function, item))];
                Remove(call, set, gone);
                return call.Constant(gone.Count);
            default:
                return arguments is [{ } other] && call.Elements(other) is { } elements ? Combine(call, set, [.. elements]) : null;
        }
    }

    private static Value? Combine(LibraryCall call, SetValue set, List<Value> others)
    {
        var second = new SetValue(call.Origin, set.Texts);
        foreach (Value other in others)
            second.Add(call.KeyOf(other, set.Texts), other);
        int common = set.Elements.Count(item => second.Contains(call.KeyOf(item, set.Texts)));
        switch (call.Method.Name)
        {
            case "UnionWith":
                foreach (Value other in others)
                    set.Add(call.KeyOf(other, set.Texts), other);
                return call.Nothing;
            case "ExceptWith":
                return Remove(call, set, others);
            case "IntersectWith":
                return Remove(call, set, [.. set.Elements.Where(item => !second.Contains(call.KeyOf(item, set.Texts)))]);
            case "SetEquals":
                return call.Constant(common == set.Count && common == second.Count);
            case "IsSubsetOf":
                return call.Constant(common == set.Count);
            case "IsSupersetOf":
                return call.Constant(common == second.Count);
            case "IsProperSubsetOf":
                return call.Constant(common == set.Count && common < second.Count);
            case "IsProperSupersetOf":
                return call.Constant(common == second.Count && common < set.Count);
            case "Overlaps":
                return call.Constant(common > 0);
            default:
                return null;
        }
    }

    private static ConstantValue Remove(LibraryCall call, SetValue set, IEnumerable<Value> items)
    {
        foreach (Value item in items)
            set.Remove(call.KeyOf(item, set.Texts));
        Emptied(call, set);
        return call.Nothing;
    }

    /// <summary>Some runtimes begin anew when the last element is taken away; others use the places in the order in which they were left.</summary>
    private static void Emptied(LibraryCall call, SetValue set)
    {
        if (set is { Count: 0, HasGaps: true })
            set.Escape(call.Unknown("the order of a set that was emptied is up to the runtime").Reason);
    }
}
