using SvcDsl.Analyzers.Tests.Difference.Model;
using static SvcDsl.Analyzers.Tests.Difference.Model.CodeType;

namespace SvcDsl.Analyzers.Tests.Difference.Programs.Statements;

/// <summary>Variables and what is done to them.</summary>
internal static class Variables
{
    /// <summary>What several names can stand for, and what can be changed under one of them.</summary>
    private static readonly CodeType[] Collections = [TextArray, CodeType.NumberArray, TextList, NumberList, PortsByName, LabelsByKey];

    public static IReadOnlyList<Construct> Constructs { get; } =
    [
        new("local variable", 14, a => Declare(a, a.SomeType())),
        new("local variable with a collection", 24, a => Declare(a, a.Draw.Pick(Collections))),
        new("local variable with var", 6, a => a.String() is var value ? (Code)$"var {a.Declare(Text)} = {value};" : null),
        new("local constant", 2, a => (Code)$"const string {a.Declare(Text, isAssignable: false)} = \"{a.Draw.Pick(Literals.Names)}\" + \"-x\";"),
        new("assignment", 8, a => a.Find(variable => variable.IsAssignable && IsPlain(variable.Type)) is { } target ? (Code)$"{target.Name} = {a.Expression(target.Type)};" : null),
        new("compound assignment", 5, a => a.Find(Number, isAssignable: true) is { } target ? (Code)$"{target.Name} {a.Draw.Pick(["+=", "-=", "*= 3 +", "<<= 1 &", "^=", "|=", "%= 7 + 1 |"])} {a.Int()};" : null),
        new("compound assignment of a string", 5, a => a.Find(Text, isAssignable: true) is { } target ? (Code)$"{target.Name} += {a.Expression(a.Draw.Pick([Text, Number, CodeType.Letter]))};" : null),
        new("increment", 3, a => a.Find(Number, isAssignable: true) is { } target ? (Code)$"{a.Draw.Pick(["++", "--"])}{target.Name};" : null),
        new("null-coalescing assignment", 4, a => a.Find(MaybeText, isAssignable: true) is { } target ? (Code)$"{target.Name} ??= {a.String()};" : null),
        new("deconstruction of a tuple", 5, a => a.Expression(Pair) is var pair ? (Code)$"var ({a.Declare(Text)}, {a.Declare(Number)}) = {pair};" : null),
        new("deconstruction with a discard", 2, a => a.Expression(Pair) is var pair ? (Code)$"(_, int {a.Declare(Number)}) = {pair};" : null),
        new("swap by deconstruction", 3, a => a.Find(Number, isAssignable: true) is { } one && a.Find(Number, isAssignable: true) is { } two ? (Code)$"({one.Name}, {two.Name}) = ({two.Name}, {one.Name} + 1);" : null),
        new("setting an element of an array", 8, a => a.Find(CodeType.NumberArray) is { } items ? (Code)$"if ({items.Name}.Length > 0) {items.Name}[0] {a.Draw.Pick(["=", "+="])} {a.Int()};" : null),
        new("setting an element of a tuple", 3, a => a.Find(Pair, isAssignable: true) is { } pair ? (Code)$"{pair.Name}.Port += {a.Int()};" : null),
        new("a second name for the same array", 8, a => a.Find(TextArray) is { } items ? (Code)$"string[] {a.Declare(TextArray)} = {items.Name};" : null),
        new("a second name for the same list", 8, a => a.Find(TextList) is { } items ? (Code)$"List<string> {a.Declare(TextList)} = {items.Name};" : null),
        new("Add and AddRange", 6, a => a.Find(TextList) is { } items ? a.Draw.Chance(60) ? (Code)$"{items.Name}.Add({a.String()});" : (Code)$"{items.Name}.AddRange({a.Expression(TextArray)});" : null),
        new("Insert, Remove and Clear", 4, a => a.Find(TextList) is { } items ? (Code)$"{items.Name}.{a.Draw.Pick(["Insert(0, \"db\")", "Remove(\"web\")", "Clear()", "Reverse()", "RemoveAll(text => text.Length == 3)", "Sort(StringComparer.Ordinal)"])};" : null),
        new("list that counts", 8, a => a.Find(NumberList) is { } items ? (Code)$"{items.Name}.Add({items.Name}.Count + {a.Int()});" : null),
        new("setting an entry of a dictionary", 5, a => a.Find(PortsByName) is { } items ? (Code)$"{items.Name}[{a.String()}] = {a.Int()};" : null),
        new("TryAdd and Remove of a dictionary", 8, a => a.Find(LabelsByKey) is { } items ? (Code)$"{items.Name}.{a.Draw.Pick(["TryAdd(\"tier\", \"front\")", "Remove(\"app\")", "TryAdd(\"app\", \"late\")"])};" : null),
        new("StringBuilder", 4, a => Builder(a)),
        new("HashSet", 3, a => Set(a)),
        new("Queue and Stack", 2, a => Line(a)),
        new("is with a variable", 4, a => a.Expression(MaybeText) is var value && a.CanNest ? Test(a, value) : null),
        new("ref local", 1, a => a.Find(Number, isAssignable: true) is { IsCapturable: true } target ? (Code)$"ref int {a.Hidden()} = ref {target.Name}; {target.Name}++;" : null),
        new("discard", 1, a => (Code)$"_ = {a.Int()};"),
        new("anonymous type", 3, a => Anonymous(a)),
    ];

    /// <summary>Those that declare a variable of any type, and need nothing to be there.</summary>
    public static IReadOnlyList<Construct> Declarations { get; } = [.. Constructs.Take(2)];

    private static bool IsPlain(CodeType type) => type.Element is null && type.Simplest.Length > 0 && !type.Name.StartsWith("Type", StringComparison.Ordinal);

    private static Code Declare(Author author, CodeType type)
    {
        Piece value = author.Expression(type);
        return $"{type} {author.Declare(type)} = {value};";
    }

    private static Code Builder(Author author)
    {
        string builder = author.Hidden();
        return $"var {builder} = new System.Text.StringBuilder({author.String()}); {builder}.Append({author.String()}).Append({author.Int()}).Append('-'){author.Draw.Pick(["", ".Replace(\"w\", \"v\")", ".Insert(0, \"x\")", ".AppendLine()", ".AppendJoin(\",\", [\"a\", \"b\"])"])}; string {author.Declare(Text)} = {builder}.ToString();";
    }

    private static Code Set(Author author)
    {
        Piece first = author.Expression(TextArray);
        Piece second = author.String();
        string set = author.Hidden();
        return $"var {set} = new HashSet<string>({first}); int {author.Declare(Number)} = {set}.Add({second}) ? {set}.Count : 0;";
    }

    private static Code Line(Author author)
    {
        Piece first = author.String(), second = author.String();
        string line = author.Hidden();
        return author.Draw.Chance(50)
            ? (Code)$"var {line} = new Queue<string>(); {line}.Enqueue({first}); {line}.Enqueue({second}); string {author.Declare(Text)} = {line}.Dequeue();"
            : (Code)$"var {line} = new Stack<string>(); {line}.Push({first}); {line}.Push({second}); string {author.Declare(Text)} = {line}.Pop();";
    }

    private static Code Test(Author author, Piece value)
    {
        string name = author.Hidden();
        Piece body = author.Block(() => author.Scope.Add(new Variable(name, Text)));
        return $"if ({value} is {author.Draw.Pick(["{ }", "string", "{ Length: > 2 }"])} {name}) {body}";
    }

    private static Code Anonymous(Author author)
    {
        Piece name = author.String(), port = author.Int();
        string item = author.Hidden();
        return $"var {item} = new {{ Name = {name}, Port = {port} }}; string {author.Declare(Text)} = {item}.Name + {item}.Port;";
    }
}
