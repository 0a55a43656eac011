using SvcDsl.Analyzers.Tests.Difference.Model;

namespace SvcDsl.Analyzers.Tests.Difference.Programs.Types;

/// <summary>Records, classes and structs as people declare them.</summary>
internal static class Shapes
{
    public static IReadOnlyList<Shape> All { get; } =
    [
        new("positional record",
            (a, name) => $"internal sealed record {name}(string Name, int Port);", Positional) { HasWith = true, IsDeconstructible = true },
        new("record with a default and a computed property",
            (a, name) => $"internal record {name}(string Name, int Port = 8080) {{ public string Label => Name + {a.String()}; }}",
            (a, name) => a.Draw.Chance(50) ? (Code)$"new {name}({a.String()})" : (Code)$"new {name}(Port: {a.Int()}, Name: {a.String()})") { HasWith = true, IsDeconstructible = true },
        new("record with init properties",
            (a, name) => $"internal sealed record {name} {{ public string Name {{ get; init; }} = {a.String()}; public required int Port {{ get; init; }} }}",
            (a, name) => a.Draw.Chance(50) ? (Code)$"new {name} {{ Port = {a.Int()} }}" : (Code)$"new {name} {{ Port = {a.Int()}, Name = {a.String()} }}") { HasWith = true },
        new("record that derives from a record",
            (a, name) => $"internal abstract record {name}Base(string Name) {{ public virtual int Port {{ get; init; }} = {a.Int()}; }} internal sealed record {name}(string Name) : {name}Base(Name);",
            (a, name) => a.Draw.Chance(50) ? (Code)$"new {name}({a.String()})" : (Code)$"new {name}({a.String()}) {{ Port = {a.Int()} }}") { HasWith = true },
        new("readonly record struct",
            (a, name) => $"internal readonly record struct {name}(string Name, int Port);", Positional) { HasWith = true, IsDeconstructible = true },
        new("mutable struct",
            (a, name) => $"internal struct {name} {{ public string Name; public int Port; public {name}(string name, int port) {{ Name = name; Port = port; }} public void Move(int by) => Port += by; }}", Positional) { IsMutable = true, HasWith = true },
        new("class with a constructor",
            (a, name) => $"internal sealed class {name} {{ private readonly string name = {a.String()}; public int Port {{ get; set; }} public {name}(string name, int port = 80) {{ this.name = name + this.name; Port = port; }} public string Name => name; }}",
            Positional) { IsMutable = true },
        new("class with chained constructors",
            (a, name) => $"internal sealed class {name} {{ public string Name {{ get; }} public int Port {{ get; private set; }} public {name}(string name) : this(name, {a.Int()}) => Port++; public {name}(string name, int port) {{ Name = name; Port = port; }} }}",
            (a, name) => a.Draw.Chance(50) ? (Code)$"new {name}({a.String()})" : Positional(a, name)),
        new("class with a primary constructor",
            (a, name) => $"internal sealed class {name}(string name, int port) {{ public string Name {{ get; }} = name + {a.String()}; public int Port => port; }}", Positional),
        new("class with an object initializer",
            (a, name) => $"internal sealed class {name} {{ public string Name {{ get; set; }} = \"web\"; public int Port {{ get; set; }} = {a.Int()}; }}",
            (a, name) => $"new {name} {{ Name = {a.String()}, Port = {a.Int()} }}") { IsMutable = true },
        new("class with Deconstruct",
            (a, name) => $"internal sealed class {name}(string name, int port) {{ public string Name => name; public int Port => port; public void Deconstruct(out string first, out int second) {{ first = name; second = port; }} }}",
            Positional) { IsDeconstructible = true },
        new("virtual and override",
            (a, name) => $"internal class {name}Base {{ public virtual string Name => {a.String()}; public virtual int Port => {a.Int()}; }} internal sealed class {name}(string name, int port) : {name}Base {{ public override string Name => name + base.Name; public override int Port => port + base.Port; }}",
            Positional),
        new("abstract class behind its base",
            (a, name) => $"internal abstract class {name} {{ public abstract string Name {{ get; }} public int Port => Name.Length + Extra(); protected virtual int Extra() => {a.Int()}; }} internal sealed class {name}One(string name) : {name} {{ public override string Name => name; }} internal sealed class {name}Two : {name} {{ public override string Name => \"two\"; protected override int Extra() => 2; }}",
            (a, name) => $"({a.Bool()} ? new {name}One({a.String()}) : ({name})new {name}Two())"),
        new("interface",
            (a, name) => $"internal interface {name} {{ string Name {{ get; }} int Port => Name.Length + {a.Int()}; }} internal sealed record {name}One(string Name) : {name}; internal sealed class {name}Two(int port) : {name} {{ public string Name => \"two\"; int {name}.Port => port; }}",
            (a, name) => $"({a.Bool()} ? new {name}One({a.String()}) : ({name})new {name}Two({a.Int()}))"),
        new("generic class",
            (a, name) => $"internal sealed class {name}Of<T>(T item, int port) {{ public T Item => item; public int Port => port; }} internal sealed class {name}(string name, int port) {{ private readonly {name}Of<string> inner = new(name, port); public string Name => inner.Item; public int Port => inner.Port; }}",
            Positional),
        new("nested class and static factory",
            (a, name) => $"internal static class {name}s {{ public static {name} Make(string name, int port) => new() {{ Name = name, Port = port }}; }} internal sealed class {name} {{ public string Name {{ get; init; }} = \"\"; public int Port {{ get; init; }} internal static class Defaults {{ public const int Port = 80; }} }}",
            (a, name) => $"{name}s.Make({a.String()}, {name}.Defaults.Port + {a.Int()})"),
    ];

    private static Code Positional(Author author, string name) => $"new {name}({author.String()}, {author.Int()})";
}
