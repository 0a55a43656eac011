using SvcDsl.Analyzers.Tests.Difference.Model;
using static SvcDsl.Analyzers.Tests.Difference.Model.CodeType;

namespace SvcDsl.Analyzers.Tests.Difference.Programs.Statements;

/// <summary>Loops, and the ways out of them.</summary>
internal static class Loops
{
    public static IReadOnlyList<Construct> Constructs { get; } =
    [
        new("for", 6, a => a.CanLoop ? For(a) : null),
        new("for that counts down", 2, a => a.CanLoop ? Count(a, i => $"for (int {i} = 3; {i} > 0; {i}--)") : null),
        new("for with two variables", 2, a => a.CanLoop ? Count(a, i => $"for (int {i} = 0, other{i} = 5; {i} < other{i}; {i} += 2, other{i}--)") : null),
        new("while", 4, a => a.CanLoop ? While(a) : null),
        new("do", 3, a => a.CanLoop ? Do(a) : null),
        new("foreach over an array", 6, a => a.CanLoop ? Each(a, TextArray, Text) : null),
        new("foreach over a list", 5, a => a.CanLoop ? Each(a, TextList, Text) : null),
        new("foreach over numbers", 5, a => a.CanLoop ? Each(a, CodeType.NumberArray, Number) : null),
        new("foreach over a string", 2, a => a.CanLoop ? Each(a, Text, CodeType.Letter) : null),
        new("foreach over a dictionary", 4, a => a.CanLoop ? Pairs(a) : null),
        new("foreach with deconstruction", 4, a => a.CanLoop ? Deconstructed(a) : null),
        new("foreach over an iterator", 3, a => a.CanLoop ? Iterator(a) : null),
        new("foreach over a query", 3, a => a.CanLoop ? Query(a) : null),
        new("list.ForEach", 3, a => a.CanLoop ? ForEach(a) : null),
        new("break", 5, a => a.Flow.CanBreak ? (Code)$"if ({a.Bool()}) break;" : null),
        new("continue", 5, a => a.Flow.CanContinue ? (Code)$"if ({a.Bool()}) continue;" : null),
        new("return", 4, a => a.Flow.CanReturn ? Return(a) : null),
    ];

    private static Code For(Author author) => Count(author, i => $"for (int {i} = 0; {i} < {1 + author.Draw.Below(4)}; {i}++)");

    private static Code Count(Author author, Func<string, string> head)
    {
        string counter = "";
        Piece body = Body(author, () => counter = author.Declare(Number, isAssignable: false));
        return $"{head(counter)} {body}";
    }

    private static Code While(Author author)
    {
        string counter = author.Hidden();
        Piece condition = author.Bool();
        return $"int {counter} = 0; while ({counter}++ < 3 && {condition}) {Body(author, () => { })}";
    }

    private static Code Do(Author author)
    {
        string counter = author.Hidden();
        Piece body = Body(author, () => { });
        return $"int {counter} = 0; do {body} while (++{counter} < 3 && {author.Bool()});";
    }

    private static Code Each(Author author, CodeType source, CodeType element)
    {
        Piece items = author.Expression(source);
        string item = "";
        Piece body = Body(author, () => item = author.Declare(element, isAssignable: false));

        // The source may grow in the loop, which throws, or be long.
        return $"foreach ({element} {item} in {items}.Take(4)) {body}";
    }

    private static Code Pairs(Author author)
    {
        Piece items = author.Expression(PortsByName);
        string pair = author.Hidden();
        Piece body = Body(author, () =>
        {
            author.Scope.Add(new Variable(pair + ".Key", Text) { IsAssignable = false });
            author.Scope.Add(new Variable(pair + ".Value", Number) { IsAssignable = false });
        });
        return $"foreach (KeyValuePair<string, int> {pair} in {items}) {body}";
    }

    private static Code Deconstructed(Author author)
    {
        Piece first = author.Expression(Pair), second = author.Expression(Pair);
        (string name, string port) = ("", "");
        Piece body = Body(author, () => (name, port) = (author.Declare(Text, isAssignable: false), author.Declare(Number, isAssignable: false)));
        return $"foreach (var ({name}, {port}) in new[] {{ {first}, {second} }}) {body}";
    }

    private static Code Iterator(Author author)
    {
        Piece argument = author.Int();
        string method = author.Shop("method", name =>
        {
            string number = author.Parameter(Number);
            return $"static IEnumerable<int> {name}(int {number}) {{ for (int index = 0; index < 3; index++) {{ if (index == {author.Draw.Below(3)}) continue; yield return {number} + index + {author.Int()}; }} }}";
        });
        string item = "";
        Piece body = Body(author, () => item = author.Declare(Number, isAssignable: false));
        return $"foreach (int {item} in {method}({argument})) {body}";
    }

    private static Code Query(Author author)
    {
        Piece items = author.Expression(TextArray);
        string item = "";
        string text = author.Hidden();
        Piece condition = author.InFunction(Truth, author.Bool);
        Piece body = Body(author, () => item = author.Declare(Text, isAssignable: false));
        return $"foreach (string {item} in {items}.Where({text} => {text} != \"x\" && {condition}).Select({text} => {text} + 1)) {body}";
    }

    private static Code ForEach(Author author)
    {
        Piece items = author.Expression(TextList);
        return author.With(author.Flow.InLoop, () => author.InFunction(null, () =>
        {
            string item = author.Parameter(Text);
            return (Code)$"{items}.Take(3).ToList().ForEach({item} => {author.Block()});";
        }));
    }

    private static Code Return(Author author) => author.Flow.Result is { } result ? (Code)$"if ({author.Bool()}) return {author.Expression(result)};" : (Code)$"if ({author.Bool()}) return;";

    private static Piece Body(Author author, Action declare) => author.With(author.Flow.InLoop, () => author.Block(declare));
}
