namespace SvcDsl.Analyzers.Tests.Difference.Model;

/// <summary>A type of the programs.</summary>
/// <param name="Name">How C# writes it.</param>
/// <param name="Simplest">The simplest expression of the type: what a failing program is shrunk to.</param>
internal sealed record CodeType(string Name, string Simplest)
{
    public static readonly CodeType Number = new("int", "1");
    public static readonly CodeType BigNumber = new("long", "1L");
    public static readonly CodeType Fraction = new("double", "1.5");
    public static readonly CodeType Truth = new("bool", "true");
    public static readonly CodeType Letter = new("char", "'a'");
    public static readonly CodeType Text = new("string", "\"web\"");
    public static readonly CodeType MaybeNumber = new("int?", "((int?)null)");
    public static readonly CodeType MaybeText = new("string?", "((string?)null)");
    public static readonly CodeType Pair = new("(string Name, int Port)", "(Name: \"web\", Port: 80)");

    public static readonly CodeType NumberArray = ArrayOf(Number);
    public static readonly CodeType TextArray = ArrayOf(Text);
    public static readonly CodeType NumberList = ListOf(Number);
    public static readonly CodeType TextList = ListOf(Text);
    public static readonly CodeType PortsByName = new("Dictionary<string, int>", "new Dictionary<string, int>()");
    public static readonly CodeType LabelsByKey = new("Dictionary<string, string>", "new Dictionary<string, string>()");

    public static readonly CodeType Manifest = Handle("Manifest");
    public static readonly CodeType Deployment = Handle("Deployment");
    public static readonly CodeType Container = Handle("Container");
    public static readonly CodeType ContainerPort = Handle("ContainerPort");
    public static readonly CodeType Namespace = Handle("Namespace");
    public static readonly CodeType Service = Handle("Service");
    public static readonly CodeType ClusterIP = Handle("ClusterIPService");
    public static readonly CodeType NodePort = Handle("NodePortService");
    public static readonly CodeType LoadBalancer = Handle("LoadBalancerService");
    public static readonly CodeType Headless = Handle("HeadlessService");
    public static readonly CodeType WithoutSelector = Handle("SelectorlessService");
    public static readonly CodeType ExternalName = Handle("ExternalNameService");
    public static readonly CodeType Endpoints = Handle("Endpoints");

    public CodeType? Element { get; private init; }

    public static CodeType ArrayOf(CodeType element) => new($"{element.Name}[]", $"new {element.Name}[] {{ {element.Simplest} }}") { Element = element };

    public static CodeType ListOf(CodeType element) => new($"List<{element.Name}>", $"new List<{element.Name}> {{ {element.Simplest} }}") { Element = element };

    /// <summary>An object of the DSL: only a variable holds one, there is no simplest.</summary>
    private static CodeType Handle(string name) => new(name, "");

    public bool Equals(CodeType? other) => other is not null && Name == other.Name;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}
