using SvcDsl.Analyzers.Tests.Difference.Model;
using static SvcDsl.Analyzers.Tests.Difference.Model.CodeType;

namespace SvcDsl.Analyzers.Tests.Difference.Programs.Statements;

/// <summary>Several statements that belong together, as people write them.</summary>
internal static class Idioms
{
    public static IReadOnlyList<Construct> Constructs { get; } =
    [
        new("query that runs later", 4, a => Later(a)),
        new("dictionary of lists", 3, a => Groups(a)),
        new("two-dimensional array", 2, a => Grid(a)),
        new("array of arrays", 2, a => Jagged(a)),
        new("Range and Index in variables", 2, a => Ranges(a)),
        new("span", 2, a => Span(a)),
        new("own collection with a collection initializer", 3, a => Collection(a)),
        new("foreach by a pattern", 2, a => Enumerator(a)),
        new("flags", 3, a => Flags(a)),
        new("recursive local function", 2, a => Recursive(a)),
        new("try and catch with a filter", 2, a => a.CanNest ? Filter(a) : null),
        new("static readonly list that grows", 3, a => Grows(a)),
        new("static readonly object that counts", 2, a => Counts(a)),
        new("iterator with effects", 2, a => Effects(a)),
        new("event", 1, a => Event(a)),
        new("partial class in two files", 3, a => Partial(a)),
        new("text of a record", 2, a => Record(a)),
        new("class that holds a list", 3, a => Holder(a)),
    ];

    private static Code Filter(Author author)
    {
        string caught = author.Hidden();
        return $"try {{ if ({author.Bool()}) throw new InvalidOperationException(\"web\"); }} catch (InvalidOperationException {caught}) when ({caught}.Message == {author.String()} || true) {Branches.Jumpless(author)}";
    }

    private static Code Later(Author author)
    {
        Piece items = author.Expression(TextArray), first = author.Int(), second = author.Int();
        (string limit, string query) = (author.Hidden(), author.Hidden());
        return $"int {limit} = {first} % 7; var {query} = {items}.Where(word => word.Length > {limit}){author.Draw.Pick(["", ".ToList()"])}; {limit} = {second} % 5; string {author.Declare(Text)} = string.Join(\"-\", {query});";
    }

    private static Code Groups(Author author)
    {
        Piece items = author.Expression(TextArray);
        string groups = author.Hidden();
        return $"var {groups} = new Dictionary<int, List<string>>(); foreach (string word in {items}) {{ if (!{groups}.TryGetValue(word.Length, out var list)) {groups}[word.Length] = list = new List<string>(); list.Add(word); }} string {author.Declare(Text)} = string.Join(\",\", {groups}.OrderBy(pair => pair.Key).Select(pair => pair.Key + string.Join(\"\", pair.Value)));";
    }

    private static Code Grid(Author author)
    {
        Piece first = author.Int(), second = author.Int();
        string grid = author.Hidden();
        return $"int[,] {grid} = {{ {{ {first}, 2 }}, {{ 3, {second} }} }}; {grid}[0, 1] += {grid}[1, 1]; int {author.Declare(Number)} = {grid}[0, 1] + {grid}.Length;";
    }

    private static Code Jagged(Author author)
    {
        Piece first = author.Expression(CodeType.NumberArray), second = author.Int();
        string rows = author.Hidden();
        return $"int[][] {rows} = [{first}, [{second}, 2]]; {rows}[1][0]++; int {author.Declare(Number)} = {rows}.Sum(row => row.Length) + {rows}[1][0];";
    }

    private static Code Ranges(Author author)
    {
        Piece text = author.String();
        (string range, string index) = (author.Hidden(), author.Hidden());
        return $"Range {range} = {author.Draw.Pick(["1..", "..^1", "0..2"])}; Index {index} = {author.Draw.Pick(["^1", "0"])}; string {author.Declare(Text)} = ({text} + \"xyz\")[{range}] + \"abc\"[{index}];";
    }

    private static Code Span(Author author)
    {
        Piece text = author.String();
        string span = author.Hidden();
        return $"ReadOnlySpan<char> {span} = ({text} + \"ab\").AsSpan(1); string {author.Declare(Text)} = {span}.ToString() + {span}.Length;";
    }

    private static Code Collection(Author author)
    {
        string type = author.Type(name =>
            $"internal sealed class {name} : System.Collections.IEnumerable {{ private readonly List<string> items = new(); public void Add(string added) => items.Add(added + {author.String()}); public void Add(string added, int times) {{ for (int time = 0; time < times; time++) items.Add(added); }} public int Count => items.Count; public string All => string.Join(\"+\", items); System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => items.GetEnumerator(); }}");
        Piece first = author.String(), second = author.String();
        string items = author.Hidden();
        return $"var {items} = new {type} {{ {first}, {{ {second}, 2 }} }}; string {author.Declare(Text)} = {items}.All + {items}.Count;";
    }

    private static Code Enumerator(Author author)
    {
        string type = author.Type(name =>
            $"internal sealed class {name} {{ private int at; public {name} GetEnumerator() => this; public bool MoveNext() => at++ < 3; public int Current => at + {author.Int()}; }}");
        Piece start = author.Int();
        string total = author.Declare(Number);
        return $"int {total} = {start}; foreach (int one in new {type}()) {total} += one;";
    }

    private static Code Flags(Author author)
    {
        string type = author.Type(name => $"[Flags] internal enum {name} {{ None = 0, Front = 1, Back = 2, Both = Front | Back }}");
        Piece condition = author.Bool();
        string flags = author.Hidden();
        return $"{type} {flags} = {type}.Front | ({condition} ? {type}.Back : {type}.None); string {author.Declare(Text)} = ({flags}.HasFlag({type}.Back) ? \"b\" : \"n\") + {author.Draw.Pick([$"(int){flags}", flags, $"({flags} & ~{type}.Front)", $"({flags} == {type}.Both)"])};";
    }

    private static Code Recursive(Author author)
    {
        Piece end = author.String();
        (string function, string number) = (author.Hidden(), author.Hidden());
        return $"string {function}(int {number}) => {number} <= 0 ? {end} : {function}({number} - 1) + {number}; string {author.Declare(Text)} = {function}({author.Draw.Below(4)});";
    }

    private static Code Grows(Author author)
    {
        Piece item = author.String();
        string field = author.Shop("field", name => $"static readonly List<string> {name} = new List<string> {{ {author.String()} }};");
        return $"{field}.Add({item}); int {author.Declare(Number)} = {field}.Count;";
    }

    private static Code Counts(Author author)
    {
        string type = author.Type(name => $"internal sealed class {name} {{ public int Count {{ get; set; }} }}");
        string field = author.Shop("field", name => $"static readonly {type} {name} = new();");
        return $"{field}.Count++; int {author.Declare(Number)} = {field}.Count;";
    }

    private static Code Effects(Author author)
    {
        string method = author.Shop("method", name =>
            $"static IEnumerable<int> {name}(List<string> log) {{ log.Add(\"start\"); yield return 1; log.Add({author.String()}); yield return 2; log.Add(\"end\"); }}");
        string log = author.Hidden();
        return $"var {log} = new List<string>(); int {author.Declare(Number)} = {method}({log}){author.Draw.Pick([".First()", ".Sum()", ".Take(1).Sum()", ".Count()"])}; string {author.Declare(Text)} = string.Join(\"-\", {log});";
    }

    private static Code Event(Author author)
    {
        string type = author.Type(name => $"internal sealed class {name} {{ public event Action<int>? Changed; public void Set(int value) => Changed?.Invoke(value); }}");
        Piece value = author.Int();
        string source = author.Hidden();
        string total = author.Declare(Number);
        return $"int {total} = 0; var {source} = new {type}(); {source}.Changed += value{source} => {total} += value{source}; {source}.Set({value});";
    }

    private static Code Partial(Author author)
    {
        string other = author.Type(name => $"internal sealed partial class {name} {{ private readonly string start = {author.String()}; public partial string Name(); }}");
        author.Type(_ => $"internal sealed partial class {other} {{ private readonly int number = {author.Int()}; public partial string Name() => start + number; }}");
        return $"string {author.Declare(Text)} = new {other}().Name();";
    }

    private static Code Record(Author author)
    {
        string type = author.Type(name => $"internal sealed record {name}(string Name, int? Port);");
        Piece item = author.String(), port = author.Expression(MaybeNumber);
        return author.Draw.Chance(50)
            ? (Code)$"string {author.Declare(Text)} = new {type}({item}, {port}).ToString();"
            : (Code)$"string {author.Declare(Text)} = $\"{{new {type}({item}, {port})}}\";";
    }

    private static Code Holder(Author author)
    {
        string type = author.Type(name => $"internal sealed record {name}(string Name) {{ public List<int> Ports {{ get; }} = [{author.Int()}]; public {name} With(int port) {{ Ports.Add(port); return this; }} }}");
        Piece name = author.String(), port = author.Int();
        (string holder, string copy) = (author.Hidden(), author.Hidden());
        return $"var {holder} = new {type}({name}) {{ Ports = {{ 5, {port} }} }}; var {copy} = {holder} with {{ Name = \"copy\" }}; {copy}.With(7); int {author.Declare(Number)} = {holder}.Ports.Count + {holder}.Ports[^1];";
    }
}
