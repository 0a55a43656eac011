using SvcDsl.Analyzers.Evaluation.Calls.Numbers;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Strings;

/// <summary>The text of a value, as far as it does not depend on the culture of the machine that will run the program.</summary>
internal static class Text
{
    /// <summary>The text, or null when it is not certain.</summary>
    public static string? Format(ConstantValue value) => TryFormat(value, null);

    /// <summary>The text of a hole in an interpolated string, or null when it is not certain.</summary>
    /// <param name="value">The value.</param>
    /// <param name="format">What stands behind the colon.</param>
    /// <param name="invariant">Whether the program asks for the invariant culture; otherwise it takes that of its machine.</param>
    public static string? TryFormat(Value value, string? format, bool invariant = false) => value switch
    {
        ConstantValue { Enum: { } kind, Content: { } content } => EnumText.Format(kind, content, format),
        ConstantValue constant => FormatContent(constant.Content, format, invariant),
        HostValue { Instance: ServiceReference reference } when format is null => reference.Render(reference.Service).Value as string,
        LibraryValue library => LibraryText.Format(library.Instance, format, invariant),
        _ => null,
    };

    private static string? FormatContent(object? content, string? format, bool invariant) => content switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "True" : "False",
        char letter => letter.ToString(),
        _ => NumberText.Format(content, format, invariant),
    };
}
