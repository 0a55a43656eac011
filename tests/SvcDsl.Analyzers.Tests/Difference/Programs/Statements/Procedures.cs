using SvcDsl.Analyzers.Tests.Difference.Model;
using static SvcDsl.Analyzers.Tests.Difference.Model.CodeType;

namespace SvcDsl.Analyzers.Tests.Difference.Programs.Statements;

/// <summary>Local functions, lambdas, and calls for their effects.</summary>
internal static class Procedures
{
    public static IReadOnlyList<Construct> Constructs { get; } =
    [
        new("local function", 4, a => a.CanNest ? Local(a) : null),
        new("static local function", 2, a => StaticLocal(a)),
        new("local function that is called before it is declared", 2, a => a.CanNest ? Early(a) : null),
        new("lambda in a variable", 4, a => a.CanNest ? Lambda(a) : null),
        new("lambda that makes a value", 4, a => Func(a)),
        new("closure over a loop variable", 2, a => a.CanLoop ? Closures(a) : null),
        new("delegates that are added", 1, a => a.CanNest ? Added(a) : null),
        new("helper with the manifest", 6, a => a.Find(CodeType.Manifest) is { } m && a.CanNest ? Helper(a, m) : null),
        new("helper that changes a list", 3, a => a.Find(TextList) is { } items ? Mutator(a, items) : null),
        new("helper that changes an object", 2, a => Counter(a)),
        new("mutable static field that is set", 2, a => a.AllowsUnknown ? Stash(a) : null) { IsUnknown = true },
        new("action in another assembly's hands", 3, a => a.CanNest ? Outside(a) : null) { IsUnknown = true },
        new("object in another assembly's hands", 4, a => a.Find(variable => variable.Type.Equals(CodeType.Deployment)) is { } item ? (Code)$"Outside.Touch({item.Name});" : null) { IsUnknown = true },
        new("list in another assembly's hands", 3, a => a.Find(TextList) is { } items ? (Code)$"Outside.Fill({items.Name});" : null) { IsUnknown = true },
        new("loop with an unknown end", 3, a => a.CanLoop ? Endless(a) : null) { IsUnknown = true },
    ];

    private static Code Local(Author author)
    {
        string name = author.Hidden();
        Piece argument = author.Int();
        Piece function = author.InFunction(Number, () =>
        {
            string number = author.Parameter(Number);
            return author.Piece(PieceKind.Expression, "", $"int {name}(int {number}) {author.Block(end: () => $"return {author.Int()};")}");
        });
        return $"{function} int {author.Declare(Number)} = {name}({argument});";
    }

    private static Code StaticLocal(Author author)
    {
        string name = author.Hidden();
        Piece argument = author.String();
        Piece function = author.In(new Scope(null, isFunction: true), () =>
        {
            string text = author.Parameter(Text);
            return author.Piece(PieceKind.Expression, "", $"static string {name}(string {text}) => {author.String()};");
        });
        return $"{function} string {author.Declare(Text)} = {name}({argument});";
    }

    private static Code Early(Author author)
    {
        string name = author.Hidden();
        Piece body = author.InFunction(null, () => author.Block());
        return $"{name}(); void {name}() {body}";
    }

    private static Code Lambda(Author author)
    {
        string name = author.Hidden();
        Piece body = author.InFunction(null, () => author.Block());
        return $"Action {name} = () => {body}; {name}(); {(author.Draw.Chance(40) ? name + "();" : "")}";
    }

    private static Code Func(Author author)
    {
        string name = author.Hidden();
        Piece function = author.InFunction(Text, () =>
        {
            string number = author.Parameter(Number);
            return author.Piece(PieceKind.Expression, "", $"{number} => {author.String()}");
        });
        Piece argument = author.Int();
        return $"Func<int, string> {name} = {function}; string {author.Declare(Text)} = {name}({argument}) + {name}(2);";
    }

    private static Code Closures(Author author)
    {
        string actions = author.Hidden();
        string counter = author.Hidden();
        Piece start = author.Int();
        string total = author.Declare(Number);
        return $"int {total} = {start}; var {actions} = new List<Func<int>>(); {author.Draw.Pick([$"for (int {counter} = 0; {counter} < 3; {counter}++)", $"foreach (int {counter} in new[] {{ 1, 2, 3 }})"])} {actions}.Add(() => {counter} + {total}); {total} = 7; foreach (var action{actions} in {actions}) {total} += action{actions}();";
    }

    private static Code Added(Author author)
    {
        string name = author.Hidden();
        Piece first = author.InFunction(null, () => author.Block()), second = author.InFunction(null, () => author.Block());
        return $"Action {name} = () => {first}; {name} += () => {second}; {name}();";
    }

    private static Code Helper(Author author, Variable m)
    {
        List<CodeType> types = [.. Enumerable.Range(0, author.Draw.Below(3)).Select(_ => author.SomeType())];
        List<Piece> arguments = [author.Piece(PieceKind.Expression, "variable", $"{m.Name}"), .. types.Select(author.Expression)];
        string method = author.Shop("method", name =>
        {
            string manifest = author.Parameter(CodeType.Manifest);
            string parameters = string.Concat(types.Select(type => $", {type.Name} {author.Parameter(type)}"));
            return $"static void {name}(Manifest {manifest}{parameters}) {author.Block()}";
        });
        return Expressions.Functions.Join($"{method}(", arguments, ");");
    }

    private static Code Mutator(Author author, Variable items)
    {
        string method = author.Shop("method", name =>
        {
            string list = author.Parameter(TextList);
            return $"static void {name}(List<string> {list}) {{ {list}.Add({author.String()}); if ({list}.Count > 5) {list}.Clear(); {list} = new List<string>(); {list}.Add(\"lost\"); }}";
        });
        return $"{method}({items.Name});";
    }

    private static Code Counter(Author author)
    {
        string type = author.Type(name => $"internal sealed class {name} {{ private int count; public int Next() => ++count + {author.Int()}; public {name} Skip() {{ count += 2; return this; }} }}");
        string counter = author.Hidden();
        return $"var {counter} = new {type}(); {counter}.Skip().Next(); int {author.Declare(Number)} = {counter}.Next() + {counter}.Skip().Next();";
    }

    private static Code Stash(Author author)
    {
        Piece value = author.String();
        string field = author.Shop("field", name => $"static string {name} = \"web\";");
        return $"{field} = {value}; string {author.Declare(Text)} = {field};";
    }

    private static Code Endless(Author author)
    {
        string counter = author.Hidden();
        return author.With(author.Flow.InLoop, () => (Code)$"for (int {counter} = 0; {counter} < Outside.Number(2); {counter}++) {author.Block()}");
    }

    private static Code Outside(Author author) => $"Outside.Run(() => {author.InFunction(null, () => author.Block())});";
}
