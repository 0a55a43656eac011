using SvcDsl.Analyzers.Tests.Difference.Model;
using static SvcDsl.Analyzers.Tests.Difference.Model.CodeType;
using static SvcDsl.Analyzers.Tests.Difference.Programs.Construct;

namespace SvcDsl.Analyzers.Tests.Difference.Programs.Expressions;

/// <summary>Names that mean something else than one expects: who goes by the name alone is found out.</summary>
internal static class Collisions
{
    public static IReadOnlyList<Construct> Constructs { get; } =
    [
        Of(Number, "own class named Math", 2, a => $"{Own(a, "Math { public static int Max(int one, int two) => one - two; }")}.Math.Max({a.Int()}, {a.Int()})"),
        Of(Text, "own class named Environment", 2, a => $"{Own(a, "Environment { public static string GetEnvironmentVariable(string name) => name; }")}.Environment.GetEnvironmentVariable({a.String()})"),
        Of(Text, "own class named string", 1, a => $"{Own(a, "@string { public static string Join(string one, string two) => two + one; }")}.@string.Join({a.String()}, {a.String()})"),
        Of(Text, "own extension named as one of LINQ", 2, a => Marked(a) is var type ? (Code)$"{a.String()}.Where(new {type}Mark())" : null),
        Of(Text, "own extension named as one of the DSL", 3, a => a.Find(CodeType.Deployment) is { } item && Marked(a) is var type ? (Code)$"{item.Name}.Labels(new {type}Mark())" : null),
        Of(Text, "field with the name of a variable", 2, a => Hidden(a)),
    ];

    private static string Own(Author author, string declaration) => author.Type(name => $"internal static class {name} {{ internal static class {declaration} }}");

    private static string Marked(Author author) => author.Type(name =>
        $"internal sealed class {name}Mark; internal static class {name} {{ public static string Where(this string text, {name}Mark mark) => text + {author.String()}; public static string Labels(this Deployment self, {name}Mark mark) => {author.String()}; }}");

    private static Code? Hidden(Author author)
    {
        if (author.Find(variable => !variable.Name.Contains('.', StringComparison.Ordinal)) is not { } variable)
            return null;
        string type = author.Type(name => $"internal static class {name} {{ internal static readonly string {variable.Name} = {author.String()}; internal static string Read() => {variable.Name}; }}");
        return $"({type}.{variable.Name} + {type}.Read())";
    }
}
