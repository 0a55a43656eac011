using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace SvcDsl.Analyzers.Evaluation.Values;

/// <summary>All that can be reached from some values, as a text: two texts that are the same say that nothing was changed in between.</summary>
internal sealed class Fingerprint
{
    private readonly StringBuilder text = new();
    private readonly Dictionary<Value, int> seen = [];

    private Fingerprint()
    {
    }

    public static string Of(IEnumerable<Value> values)
    {
        var fingerprint = new Fingerprint();
        foreach (Value value in values)
            fingerprint.Add(value);
        return fingerprint.text.ToString();
    }

    private void Add(Value value)
    {
        if (value is ConstantValue constant)
        {
            text.Append(constant.Content?.GetType().Name).Append(':').Append(System.Convert.ToString(constant.Content, CultureInfo.InvariantCulture)).Append('\n');
            return;
        }

        if (seen.TryGetValue(value, out int number))
        {
            text.Append('#').Append(number).Append('\n');
            return;
        }

        seen.Add(value, seen.Count);
        text.Append(value.GetType().Name).Append('(');
        switch (value)
        {
            case SequenceValue { Unknown: not null } or UnknownValue:
                // Whoever has made it unknown has said so.
                break;
            case ListValue or MapValue or SetValue or QueueValue:
                AddAll(((SequenceValue)value).Elements);
                break;
            case TupleValue tuple:
                AddAll(tuple.Elements);
                break;
            case TextBuilderValue builder:
                text.Append(builder.Text);
                break;
            case ObjectValue item:
                AddAll(item.Slots.OrderBy(slot => slot.Key.Name, StringComparer.Ordinal).Select(slot => slot.Value));
                break;
        }

        text.Append(")\n");
    }

    private void AddAll(IEnumerable<Value> values)
    {
        foreach (Value value in values)
            Add(value);
    }
}
