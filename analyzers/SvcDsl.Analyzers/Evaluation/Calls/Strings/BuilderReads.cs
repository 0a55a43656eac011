using System.Text;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Strings;

/// <summary>The members of <see cref="StringBuilder"/> that do not change it.</summary>
internal static class BuilderReads
{
    public static Value? Call(LibraryCall call, StringBuilder text)
    {
        switch (call.Method.Name, call.Arguments)
        {
            case ("get_Length", _):
                return call.Constant(text.Length);
            case ("get_Chars", [ConstantValue { Content: int place }]):
                return place >= 0 && place < text.Length ? call.Constant(text[place]) : throw call.Throws("the index is outside of the text");
            case ("ToString", []):
                return call.Interpreter.Paid(text.ToString(), call.Origin);
            case ("ToString", [ConstantValue { Content: int start }, ConstantValue { Content: int length }]):
                return start >= 0 && length >= 0 && start + length <= text.Length ? call.Interpreter.Paid(text.ToString(start, length), call.Origin) : throw call.Throws("the range is outside of the text");
            default:
                return null;
        }
    }
}
