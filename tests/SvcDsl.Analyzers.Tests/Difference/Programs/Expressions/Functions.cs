using SvcDsl.Analyzers.Tests.Difference.Model;
using static SvcDsl.Analyzers.Tests.Difference.Model.CodeType;
using static SvcDsl.Analyzers.Tests.Difference.Programs.Construct;

namespace SvcDsl.Analyzers.Tests.Difference.Programs.Expressions;

/// <summary>Calls of methods that the program has, or gets for the call.</summary>
internal static class Functions
{
    public static IReadOnlyList<Construct> Constructs { get; } =
    [
        Of(Number, "static method", 5, a => Call(a, Number)),
        Of(Text, "static method that makes a string", 5, a => Call(a, Text)),
        Of(TextArray, "static method that makes an array", 3, a => Call(a, TextArray)),
        Of(Pair, "static method that makes a tuple", 3, a => Call(a, Pair)),
        Of(Number, "expression-bodied method", 4, a => Short(a, Number)),
        Of(Text, "expression-bodied method that makes a string", 4, a => Short(a, Text)),
        Of(Number, "optional parameter", 3, a => Optional(a)),
        Of(Number, "named arguments in another order", 3, a => Named(a)),
        Of(Number, "params", 3, a => Params(a)),
        Of(Number, "recursion", 3, a => Recursion(a)),
        Of(Text, "overloads", 2, a => Overloads(a)),
        Of(Number, "generic method", 3, a => Generic(a, Number)),
        Of(Text, "generic method with a string", 3, a => Generic(a, Text)),
        Of(Text, "extension method", 4, a => Extension(a)),
        Of(Text, "extension block", 3, a => ExtensionBlock(a)),
        Of(Number, "ref parameter", 3, a => Ref(a)),
        Of(Number, "in parameter", 1, a => In(a)),
        Of(Number, "out parameter", 3, a => Out(a)),
        Of(Number, "lambda that is called at once", 3, a => Lambda(a)),
        Of(Number, "method as a delegate", 2, a => Group(a)),
        Of(TextArray, "iterator", 3, a => Iterator(a)),
        Of(Text, "static readonly field", 4, a => a.Shop("field", name => $"static readonly string {name} = {a.String()};") is var field ? (Code)$"{field}" : null),
        Of(Number, "constant", 4, a => a.Shop("constant", name => $"const int {name} = {Literals.Port(a.Draw)};") is var field ? (Code)$"{field}" : null),
        Of(TextArray, "static readonly array", 3, a => a.Shop("field", name => $"static readonly string[] {name} = {a.Expression(TextArray)};") is var field ? (Code)$"{field}" : null),
        Of(Number, "static get-only property", 3, a => a.Shop("property", name => $"static int {name} => {a.Int()};") is var property ? (Code)$"{property}" : null),
        Of(Text, "static property with an initializer", 2, a => a.Shop("property", name => $"static string {name} {{ get; }} = {a.String()};") is var property ? (Code)$"{property}" : null),
    ];

    private static Code Call(Author author, CodeType result)
    {
        List<CodeType> types = [.. Enumerable.Range(0, author.Draw.Below(3)).Select(_ => author.SomeType())];
        List<Piece> arguments = [.. types.Select(author.Expression)];
        string method = author.Shop("method", name =>
        {
            string parameters = string.Join(", ", types.Select(type => $"{type.Name} {author.Parameter(type)}"));
            return author.With(author.Flow.InFunction(result), () => (Code)$"static {result} {name}({parameters}) {author.Block(end: () => $"return {author.Expression(result)};")}");
        });
        return Join($"{method}(", arguments, ")");
    }

    private static Code Short(Author author, CodeType result)
    {
        CodeType type = author.SomeType();
        Piece argument = author.Expression(type);
        string method = author.Shop("method", name => $"static {result} {name}({type} {author.Parameter(type)}) => {author.Expression(result)};");
        return $"{method}({argument})";
    }

    private static Code Optional(Author author)
    {
        Piece argument = author.Int();
        string method = author.Shop("method", name =>
        {
            string first = author.Parameter(Number), second = author.Parameter(Number), third = author.Parameter(Text);
            return $"static int {name}(int {first}, int {second} = 8080, string {third} = \"web\") => {author.Int()} + {second} + {third}.Length;";
        });
        return $"{method}({argument}{author.Draw.Pick(["", ", 5", ", 6, \"x\""])})";
    }

    private static Code Named(Author author)
    {
        (string First, string Second) names = ("", "");
        string method = author.Shop("method", name =>
        {
            names = (author.Parameter(Number), author.Parameter(Text));
            return $"static int {name}(int {names.First}, string {names.Second}) => {names.First} - {names.Second}.Length + {author.Int()};";
        });
        return $"{method}({names.Second}: {author.String()}, {names.First}: {author.Int()})";
    }

    private static Code Params(Author author)
    {
        string method = author.Shop("method", name =>
        {
            string all = author.Parameter(CodeType.NumberArray);
            return $"static int {name}(params int[] {all}) {{ int total = 0; foreach (int one in {all}) total += one; return total + {all}.Length; }}";
        });
        return author.Draw.Below(3) switch
        {
            0 => (Code)$"{method}()",
            1 => (Code)$"{method}({author.Int()}, {author.Int()})",
            _ => (Code)$"{method}({author.Expression(CodeType.NumberArray)})",
        };
    }

    private static Code Recursion(Author author)
    {
        string method = author.Shop("method", name =>
        {
            string left = author.Parameter(Number);
            return $"static int {name}(int {left}) => {left} <= 0 ? {author.Int()} : {name}({left} - 1) + {left};";
        });
        return $"{method}({author.Draw.Below(6)})";
    }

    private static Code Overloads(Author author)
    {
        string method = author.Shop("method", name => $"static string {name}(int number) => \"n\" + number; internal static string {name}(string text) => \"s\" + text; internal static string {name}(object other) => \"o\";");
        return $"{method}({author.Expression(author.Draw.Pick([Number, Text, Truth, CodeType.Letter, BigNumber]))})";
    }

    private static Code Generic(Author author, CodeType type)
    {
        string method = author.Shop("method", name => $"static T {name}<T>(T one, T two, bool first) => first ? one : two;");
        return $"{method}{(author.Draw.Chance(30) ? "<" + type.Name + ">" : "")}({author.Expression(type)}, {author.Expression(type)}, {author.Bool()})";
    }

    private static Code Extension(Author author)
    {
        string method = author.Type(name =>
        {
            string text = author.Parameter(Text), other = author.Parameter(Number);
            return $"internal static class {name} {{ public static string Call{name}(this string {text}, int {other} = 1) => {author.String()} + {other}; }}";
        });
        return $"{author.String()}.Call{method}({(author.Draw.Chance(50) ? "" : "2")})";
    }

    private static Code ExtensionBlock(Author author)
    {
        string method = author.Type(name =>
        {
            // Without lambdas: the oldest supported compiler crashes on one in an extension block.
            string text = author.Parameter(Text);
            return $"internal static class {name} {{ extension(string {text}) {{ public string Call{name}() => {text} + {author.Leaf(Number)}; public int Size{name} => {text}.Length + {author.Leaf(Number)}; }} }}";
        });
        return author.Draw.Chance(50) ? (Code)$"{author.String()}.Call{method}()" : (Code)$"(\"s\" + {author.String()}.Size{method})";
    }

    private static Code? Ref(Author author)
    {
        if (author.Find(Number, isAssignable: true) is not { } variable)
            return null;
        string method = author.Shop("method", name =>
        {
            string number = author.Parameter(Number, isCapturable: false);
            return $"static int {name}(ref int {number}) {{ {number} += {author.Draw.Below(9)}; return {author.Int()}; }}";
        });
        return $"{method}(ref {variable.Name})";
    }

    private static Code In(Author author)
    {
        string method = author.Shop("method", name =>
        {
            string number = author.Hidden();
            return $"static int {name}(in int {number}) => {number} + {author.Int()};";
        });
        return $"{method}({author.Int()})";
    }

    private static Code Out(Author author)
    {
        Piece argument = author.Int();
        string method = author.Shop("method", name =>
        {
            string number = author.Parameter(Number), result = author.Hidden();
            return $"static bool {name}(int {number}, out int {result}) {{ {result} = {author.Int()}; return {author.Bool()}; }}";
        });
        string variable = author.Hidden();
        return $"({method}({argument}, out int {variable}) ? {variable} : -{variable})";
    }

    private static Code Lambda(Author author)
    {
        Piece argument = author.Int();
        return author.InFunction(Number, () =>
        {
            string number = author.Parameter(Number);
            return (Code)$"((Func<int, int>)({number} => {author.Int()}))({argument})";
        });
    }

    private static Code Group(Author author)
    {
        string method = author.Shop("method", name => $"static int {name}(string {author.Parameter(Text)}) => {author.Int()};");
        return $"{author.Expression(TextArray)}.Select({method}).Sum()";
    }

    private static Code Iterator(Author author)
    {
        string method = author.Shop("method", name =>
        {
            string text = author.Parameter(Text);
            return $"static IEnumerable<string> {name}(string {text}) {{ yield return {author.String()}; if ({author.Bool()}) yield break; for (int index = 0; index < 2; index++) yield return {text} + index; }}";
        });
        return $"{method}({author.String()}).{(author.Draw.Chance(50) ? "ToArray()" : "Take(1).ToArray()")}";
    }

    public static Code Join(string start, IEnumerable<Piece> pieces, string end)
    {
        Code code = $"{start}";
        bool isFirst = true;
        foreach (Piece piece in pieces)
        {
            code.AppendLiteral(isFirst ? "" : ", ");
            code.AppendFormatted(piece);
            isFirst = false;
        }

        code.AppendLiteral(end);
        return code;
    }
}
