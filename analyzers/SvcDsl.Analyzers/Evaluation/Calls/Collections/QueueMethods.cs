using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Collections;

/// <summary>The methods of queues and stacks.</summary>
internal static class QueueMethods
{
    public static Value? Call(LibraryCall call, QueueValue queue)
    {
        switch (call.Method.Name)
        {
            case "get_Count":
                return call.Constant(queue.Count);
            case "Enqueue" or "Push":
                queue.Add(call.Arguments[0]);
                return call.Nothing;
            case "Dequeue" or "Pop":
                return queue.Count > 0 ? queue.Take() : throw call.Throws("nothing is left to take");
            case "Peek":
                return queue.Count > 0 ? queue.Next : throw call.Throws("nothing is left to take");
            case "TryDequeue" or "TryPop" or "TryPeek":
                bool isThere = queue.Count > 0;
                Value? taken = !isThere ? call.DefaultOf(call.Method.Parameters[0].Type) : call.Method.Name == "TryPeek" ? queue.Next : queue.Take();
                call.Outs[0] = taken ?? call.Unknown("the default of the type is not known");
                return call.Constant(isThere);
            case "Contains":
                return call.Constant(Searching.IndexOf(call, queue.Elements, call.Arguments[0]) >= 0);
            case "Clear":
                queue.Clear();
                return call.Nothing;
            case "ToArray":
                return call.Array(queue.Elements);
            default:
                return null;
        }
    }
}
