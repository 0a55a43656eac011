using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Collections;

/// <summary>The methods of collections, also where they are seen as one of the interfaces.</summary>
internal static class CollectionMethods
{
    public static LibraryMethod? Find(IMethodSymbol definition) => definition.MethodKind == MethodKind.Constructor ? Creation.Create : Call;

    private static Value? Call(LibraryCall call)
    {
        if (call.Receiver is ConstantValue { Content: null })
            throw call.Throws("the collection is null");
        if (call.Receiver is not SequenceValue { Unknown: null } || call.Arguments.FirstOrDefault(argument => argument is SequenceValue { Unknown: not null }) is not null)
            return null;
        return call.Receiver switch
        {
            ListValue { Lengths: not null } grid => call.Method.Name == "get_Length" ? call.Constant(grid.Items.Count) : null,
            ListValue list => ListMethods.Call(call, list),
            MapValue map => MapMethods.Call(call, map),
            SetValue set => SetMethods.Call(call, set),
            QueueValue queue => QueueMethods.Call(call, queue),
            QueryValue query when call.Method.Name == "get_Count" => call.Constant(query.Elements.Count()),
            _ => null,
        };
    }
}
