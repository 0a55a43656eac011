using SvcDsl.Analyzers.Tests.Difference.Model;
using static SvcDsl.Analyzers.Tests.Difference.Model.CodeType;

namespace SvcDsl.Analyzers.Tests.Difference.Programs.Dsl;

/// <summary>Deployments, their containers and their ports.</summary>
internal static class Workloads
{
    public static IReadOnlyList<Construct> Constructs { get; } =
    [
        new("Deployment", 14, a => Handles.Manifest(a) is { } m ? Create(a, m) : null),
        new("Deployment with a container in one chain", 8, a => Handles.Manifest(a) is { } m ? (Code)$"{m.Name}.Deployment({Values.Name(a)}){Links.OfDeployment(a)}.Container({Values.Name(a)}, \"c:1\"){Links.OfContainer(a)}.Port({Values.PortName(a)}, {Values.Port(a)});" : null),
        new("Container", 10, a => a.Find(CodeType.Deployment) is { } workload ? Container(a, workload) : null),
        new("ContainerPort", 10, a => a.Find(CodeType.Container) is { } container ? Port(a, container) : null),
        new("later call on a Deployment", 6, a => a.Find(CodeType.Deployment) is { } workload ? (Code)$"{workload.Name}{One(Links.OfDeployment(a))};" : null),
        new("later call on a container", 4, a => a.Find(CodeType.Container) is { } container ? (Code)$"{container.Name}{One(Links.OfContainer(a))};" : null),
        new("Namespace", 3, a => Handles.Manifest(a) is { } m ? Namespace(a, m) : null),
        new("DefaultNamespace", 2, a => Handles.Manifest(a) is { } m ? (Code)$"{m.Name}.DefaultNamespace({Values.Name(a)});" : null),
        new("Yaml", 2, a => Handles.Manifest(a) is { } m ? (Code)$"{m.Name}.Yaml(\"{{ apiVersion: v1, kind: ConfigMap, metadata: {{ name: c{a.Draw.Below(3)} }} }}\");" : null),
        new("Yaml with a known text in it", 2, a => Handles.Manifest(a) is { } m ? (Code)$"{m.Name}.Yaml($\"kind: ConfigMap\\napiVersion: v1\\nmetadata:\\n  name: '{{{a.String()}}}'\");" : null),
        new("helper that makes a Deployment", 6, a => Handles.Manifest(a) is { } m ? Helper(a, m) : null),
        new("helper with labels as params", 5, a => Handles.Manifest(a) is { } m ? Params(a, m) : null),
        new("names of a query over handles", 3, a => a.Find(CodeType.Deployment) is { } one && a.Find(CodeType.Deployment) is { } two ? (Code)$"string {a.Declare(Text)} = string.Join(\"-\", new[] {{ {one.Name}, {two.Name} }}.Select(item => item.Name).Distinct());" : null),
        new("generic extension on objects", 4, a => Handles.Any(a, Handles.HaveNames) is { } item ? Extension(a, item) : null),
        new("conditional Deployment", 3, a => a.Find(CodeType.Deployment) is { } one && a.Find(CodeType.Deployment) is { } two ? (Code)$"({a.Bool()} ? {one.Name} : {two.Name}).Labels({Values.Labels(a)});" : null),
        new("Deployments in an array", 3, a => a.CanLoop && a.Find(CodeType.Deployment) is { } one && a.Find(CodeType.Deployment) is { } two ? Array(a, one, two) : null),
        new("Deployments of a query", 3, a => a.CanLoop && Handles.Manifest(a) is { } m ? Query(a, m) : null),
        new("Deployments in a dictionary", 2, a => a.Find(CodeType.Deployment) is { } one ? Dictionary(a, one) : null),
        new("Deployment of an iterator", 2, a => a.CanLoop && Handles.Manifest(a) is { } m ? Iterator(a, m) : null),
        new("tuple of handles", 3, a => Handles.Manifest(a) is { } m ? Tuple(a, m) : null),
    ];

    private static Code Create(Author author, Variable m)
    {
        Piece name = Values.Name(author);
        IReadOnlyList<Piece> links = Links.OfDeployment(author);
        return $"var {author.Declare(CodeType.Deployment, isAssignable: false)} = {m.Name}.Deployment({name}){links};";
    }

    private static Code Container(Author author, Variable workload)
    {
        Piece name = Values.Name(author), image = author.String();
        IReadOnlyList<Piece> links = Links.OfContainer(author);
        return $"var {author.Declare(CodeType.Container, isAssignable: false)} = {workload.Name}.Container({name}, {image} + \":1\"){links};";
    }

    private static Code Port(Author author, Variable container)
    {
        Piece number = Values.Port(author);
        Code call = author.Draw.Chance(75)
            ? (Code)$"{Values.PortName(author)}, {number}{(author.Draw.Chance(20) ? ", Protocol.Udp" : "")}"
            : (Code)$"{number}";
        return $"var {author.Declare(CodeType.ContainerPort, isAssignable: false)} = {container.Name}.Port({author.Piece(PieceKind.Expression, "", call)});";
    }

    private static Code Namespace(Author author, Variable m)
    {
        Piece name = Values.Name(author);
        return $"var {author.Declare(CodeType.Namespace, isAssignable: false)} = {m.Name}.Namespace({name});";
    }

    private static Code Helper(Author author, Variable m)
    {
        string method = author.Shop("method", name =>
        {
            string manifest = author.Parameter(CodeType.Manifest), text = author.Parameter(Text), port = author.Parameter(Number);
            return $"static Deployment {name}(Manifest {manifest}, string {text}, int {port} = 8080) {{ var made = {manifest}.Deployment({Values.Name(author)}){Links.OfDeployment(author)}; made.Container({text}, \"c:1\"){Links.OfContainer(author)}.Port({Values.PortName(author)}, {port}); return made; }}";
        });
        Piece argument = Values.Name(author);
        string port = author.Draw.Chance(50) ? "" : ", port: ";
        Code call = port.Length == 0 ? $"{method}({m.Name}, {argument})" : (Code)$"{method}({m.Name}, {argument}, {Values.Port(author)})";
        return $"var {author.Declare(CodeType.Deployment, isAssignable: false)} = {author.Piece(PieceKind.Expression, "", call)};";
    }

    private static Code Params(Author author, Variable m)
    {
        bool isPairs = author.Draw.Chance(50);
        string method = author.Shop("method", name =>
        {
            string manifest = author.Parameter(CodeType.Manifest), text = author.Parameter(Text), labels = author.Hidden();
            return isPairs
                ? (Code)$"static Deployment {name}(Manifest {manifest}, string {text}, params (string Key, string Value)[] {labels}) {{ var made = {manifest}.Deployment({text}); foreach (var pair in {labels}) made.Labels((pair.Key, pair.Value)); return made; }}"
                : (Code)$"static Deployment {name}(Manifest {manifest}, string {text}, params Label[] {labels}) => {manifest}.Deployment({text}).Labels({labels});";
        });
        Piece argument = Values.Name(author), value = Values.Name(author);
        return $"var {author.Declare(CodeType.Deployment, isAssignable: false)} = {method}({m.Name}, {argument}{author.Draw.Pick(["", ", (\"app\", \"web\")"])}, (\"{author.Draw.Pick(Literals.LabelKeys)}\", {value}));";
    }

    private static Code Extension(Author author, Variable item)
    {
        string type = author.Type(name =>
        {
            string key = author.Parameter(Text);
            return $"internal static class {name} {{ public static T Team{name}<T>(this T self, string {key}) where T : KubernetesObject<T> => self.Labels((\"team\", {author.String()})); }}";
        });
        return $"{item.Name}.Team{type}({author.String()});";
    }

    private static Code Array(Author author, Variable one, Variable two)
    {
        string item = "";
        return author.With(author.Flow.InLoop, () =>
        {
            Piece body = author.Block(() => item = author.Declare(CodeType.Deployment, isAssignable: false));
            return (Code)$"foreach (Deployment {item} in new[] {{ {one.Name}, {two.Name} }}) {body}";
        });
    }

    private static Code Query(Author author, Variable m)
    {
        Piece words = author.Expression(TextArray);
        string item = author.Hidden();
        IReadOnlyList<Piece> links = author.InFunction(null, () => Links.OfDeployment(author));
        string all = author.Hidden();
        return $"var {all} = {words}.Distinct().Take(3).Select({item} => {m.Name}.Deployment({item} + \"-q\"){links}){author.Draw.Pick(["", ".ToList()", ".ToArray()"])}; foreach (var one{all} in {all}) one{all}.Container(\"c\", \"c:1\");";
    }

    private static Code Dictionary(Author author, Variable one)
    {
        string all = author.Hidden();
        return $"var {all} = new Dictionary<string, Deployment> {{ [\"a\"] = {one.Name} }}; {all}[\"a\"].Labels({Values.Labels(author)});";
    }

    private static Code Iterator(Author author, Variable m)
    {
        string method = author.Shop("method", name =>
        {
            string manifest = author.Parameter(CodeType.Manifest);
            return $"static IEnumerable<Deployment> {name}(Manifest {manifest}) {{ yield return {manifest}.Deployment({Values.Name(author)}); yield return {manifest}.Deployment({Values.Name(author)}){Links.OfDeployment(author)}; }}";
        });
        string item = author.Hidden();
        return $"foreach (var {item} in {method}({m.Name}){author.Draw.Pick(["", ".Take(1)", ".ToList()"])}) {item}.Container(\"c\", \"c:1\").Port({Values.Port(author)});";
    }

    private static Code Tuple(Author author, Variable m)
    {
        string method = author.Shop("method", name =>
        {
            string manifest = author.Parameter(CodeType.Manifest);
            return $"static (Deployment Workload, ContainerPort Port) {name}(Manifest {manifest}) {{ var made = {manifest}.Deployment({Values.Name(author)}); return (made, made.Container(\"c\", \"c:1\").Port({Values.PortName(author)}, {Values.Port(author)})); }}";
        });
        return $"var ({author.Declare(CodeType.Deployment, isAssignable: false)}, {author.Declare(CodeType.ContainerPort, isAssignable: false)}) = {method}({m.Name});";
    }

    private static List<Piece> One(IReadOnlyList<Piece> links) => [links.Count > 0 ? links[0] : new Piece(PieceKind.Expression, "", [".ToString()"])];
}
