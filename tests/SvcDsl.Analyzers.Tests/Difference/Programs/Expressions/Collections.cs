using SvcDsl.Analyzers.Tests.Difference.Model;
using static SvcDsl.Analyzers.Tests.Difference.Model.CodeType;
using static SvcDsl.Analyzers.Tests.Difference.Programs.Construct;

namespace SvcDsl.Analyzers.Tests.Difference.Programs.Expressions;

/// <summary>Arrays, lists, dictionaries and tuples, and what is in them.</summary>
internal static class Collections
{
    public static IReadOnlyList<Construct> Constructs { get; } =
    [
        Of(TextArray, "array of strings", 6, a => $"new[] {{ {a.String()}, {a.String()} }}"),
        Of(TextArray, "array of a length", 1, a => $"Enumerable.Repeat({a.String()}, {1 + a.Draw.Below(2)}).ToArray()"),
        Of(TextArray, "collection expression of strings", 4, a => $"((string[])[{a.String()}, .. {a.Expression(TextList)}, {a.String()}])"),
        Of(TextArray, "range of an array", 3, a => $"new[] {{ {a.String()}, {a.String()}, {a.String()} }}[{a.Draw.Pick(["1..", "..2", "1..^1", "^2.."])}]"),
        Of(TextArray, "Split into an array", 2, a => $"{a.String()}.Split('-')"),
        Of(TextArray, "ToArray", 3, a => $"{a.Expression(TextList)}.ToArray()"),
        Of(TextArray, "Array.Empty", 1, _ => $"Array.Empty<string>()"),
        Of(CodeType.NumberArray, "array of numbers", 6, a => $"new int[] {{ {a.Int()}, {a.Int()}, {a.Int()} }}"),
        Of(CodeType.NumberArray, "array of zeros", 1, a => $"new int[{1 + a.Draw.Below(3)}]"),
        Of(CodeType.NumberArray, "collection expression of numbers", 4, a => $"((int[])[.. {a.Expression(CodeType.NumberArray)}, {a.Int()}])"),
        Of(CodeType.NumberArray, "Enumerable.Range", 3, a => $"Enumerable.Range({8080 + a.Draw.Below(3)}, {1 + a.Draw.Below(3)}).ToArray()"),
        Of(TextList, "list with an initializer", 6, a => $"new List<string> {{ {a.String()}, {a.String()} }}"),
        Of(TextList, "collection expression as a list", 3, a => $"((List<string>)[{a.String()}, .. {a.Expression(TextArray)}])"),
        Of(TextList, "list of an array", 3, a => $"new List<string>({a.Expression(TextArray)})"),
        Of(TextList, "ToList", 3, a => $"{a.Expression(TextArray)}.ToList()"),
        Of(NumberList, "list of numbers", 5, a => $"new List<int> {{ {a.Int()}, {a.Int()} }}"),
        Of(NumberList, "ToList of numbers", 3, a => $"{a.Expression(CodeType.NumberArray)}.ToList()"),
        Of(PortsByName, "dictionary with an initializer", 5, a => $"new Dictionary<string, int> {{ [{a.String()}] = {a.Int()}, [{a.String()}] = {a.Int()} }}"),
        Of(PortsByName, "dictionary with Add in the initializer", 3, a => $"new Dictionary<string, int> {{ {{ \"http\", {a.Int()} }}, {{ \"grpc\", {a.Int()} }} }}"),
        Of(PortsByName, "ToDictionary", 2, a => $"new[] {{ \"http\", \"metrics\" }}.ToDictionary(key => key, key => key.Length + {a.Draw.Below(9000)})"),
        Of(LabelsByKey, "dictionary of labels", 5, a => $"new Dictionary<string, string> {{ [\"app\"] = {a.String()}, [\"{a.Draw.Pick(Literals.LabelKeys)}\"] = {a.String()} }}"),
        Of(Pair, "tuple", 6, a => $"(Name: {a.String()}, Port: {a.Int()})"),
        Of(Pair, "conditional tuple", 2, a => $"({a.Bool()} ? {a.Expression(Pair)} : {a.Expression(Pair)})"),
        Of(Pair, "tuple without names", 2, a => $"(((string Name, int Port))({a.String()}, {a.Int()}))"),
        Of(Text, "element of an array", 4, a => $"new[] {{ {a.String()}, {a.String()} }}[{a.Draw.Pick(["0", "1", "^1", "^2"])}]"),
        Of(Text, "first element of an array", 3, a => a.Find(TextArray) is { } words ? (Code)$"({words.Name}.Length > 0 ? {words.Name}[0] : {a.String()})" : null),
        Of(Text, "last element of a list", 3, a => a.Find(TextList) is { } words ? (Code)$"({words.Name}.Count > 0 ? {words.Name}[^1] : {a.String()})" : null),
        Of(Text, "name in a tuple", 4, a => $"{a.Expression(Pair)}.{a.Draw.Pick(["Name", "Item1"])}"),
        Of(Text, "value of a dictionary", 3, a => a.Find(LabelsByKey) is { } labels ? (Code)$"({labels.Name}.TryGetValue(\"app\", out string? {Hidden(a, out string value)}) ? {value} : {a.String()})" : null),
        Of(Number, "element of an array of numbers", 4, a => $"new[] {{ {a.Int()}, {a.Int()} }}[{a.Draw.Pick(["0", "1", "^1"])}]"),
        Of(Number, "element at a computed place", 3, a => a.Find(CodeType.NumberArray) is { } numbers ? (Code)$"({numbers.Name}.Length == 0 ? 1 : {numbers.Name}[({a.Int()} & 0xff) % {numbers.Name}.Length])" : null),
        Of(Number, "length of an array", 3, a => $"{a.Expression(TextArray)}.Length"),
        Of(Number, "Count of a list", 3, a => $"{a.Expression(TextList)}.Count"),
        Of(Number, "Count of a dictionary", 2, a => $"{a.Expression(LabelsByKey)}.Count"),
        Of(Number, "number in a tuple", 4, a => $"{a.Expression(Pair)}.{a.Draw.Pick(["Port", "Item2"])}"),
        Of(Number, "GetValueOrDefault of a dictionary", 3, a => $"{a.Expression(PortsByName)}.GetValueOrDefault({a.String()}, {a.Int()})"),
        Of(Number, "indexer of a dictionary", 3, a => $"new Dictionary<string, int> {{ [\"http\"] = {a.Int()}, [\"grpc\"] = {a.Int()} }}[\"{a.Draw.Pick(["http", "grpc"])}\"]"),
        Of(Number, "IndexOf of a list", 2, a => $"{a.Expression(TextList)}.IndexOf({a.String()})"),
        Of(Number, "Array.IndexOf", 1, a => $"Array.IndexOf({a.Expression(TextArray)}, {a.String()})"),
    ];

    private static string Hidden(Author author, out string name) => name = author.Hidden();
}
