using SvcDsl.Analyzers.Tests.Difference.Model;
using static SvcDsl.Analyzers.Tests.Difference.Model.CodeType;

namespace SvcDsl.Analyzers.Tests.Difference.Programs.Dsl;

/// <summary>Services of every kind, and Endpoints.</summary>
internal static class ServiceStatements
{
    public static IReadOnlyList<Construct> Constructs { get; } =
    [
        new("Service", 10, a => Create(a, CodeType.Service, "Service")),
        new("ClusterIP", 5, a => Create(a, ClusterIP, "ClusterIP")),
        new("NodePort", 6, a => Create(a, CodeType.NodePort, "NodePort")),
        new("LoadBalancer", 4, a => Create(a, LoadBalancer, "LoadBalancer")),
        new("Headless", 4, a => Create(a, Headless, "Headless")),
        new("Service with a port in one chain", 8, a => Handles.Manifest(a) is { } m ? (Code)$"{m.Name}.{a.Draw.Pick(["Service", "ClusterIP", "NodePort", "Headless"])}({Values.Name(a)}).Select({Values.Labels(a)}).Port({Values.Port(a)}, {Values.Target(a)});" : null),
        new("WithoutSelector", 3, a => Handles.Manifest(a) is { } m ? Bare(a, m) : null),
        new("ExternalName", 3, a => Handles.Manifest(a) is { } m ? External(a, m) : null),
        new("Endpoints", 3, a => Handles.Manifest(a) is { } m ? Addresses(a, m) : null),
        new("later call on a Service", 6, a => Handles.Any(a, Handles.Services) is { } service && Links.OfService(a, service.Type) is { Count: > 0 } links ? (Code)$"{service.Name}{links};" : null),
        new("Services in a loop over a dictionary", 3, a => a.CanLoop && Handles.Manifest(a) is { } m ? Loop(a, m) : null),
        new("helper for a Service of any type", 3, a => Handles.Any(a, Handles.Services) is { } service ? Any(a, service) : null),
        new("Services by a method of an object", 3, a => Handles.Manifest(a) is { } m ? Builder(a, m) : null),
    ];

    private static Code? Create(Author author, CodeType type, string method)
    {
        if (Handles.Manifest(author) is not { } m)
            return null;
        Piece name = Values.Name(author);
        IReadOnlyList<Piece> links = Links.OfService(author, type);
        return $"var {author.Declare(type, isAssignable: false)} = {m.Name}.{method}({name}){links};";
    }

    private static Code Bare(Author author, Variable m)
    {
        Piece name = Values.Name(author), port = Values.Port(author);
        return $"var {author.Declare(WithoutSelector, isAssignable: false)} = {m.Name}.WithoutSelector({name}).Port({port}){author.Draw.Pick(["", ".Endpoints(\"10.0.0.1\", \"10.0.0.2\")"])};";
    }

    private static Code External(Author author, Variable m)
    {
        Piece name = Values.Name(author), host = author.String();
        return $"var {author.Declare(ExternalName, isAssignable: false)} = {m.Name}.ExternalName({name}, {host} + \".example.com\");";
    }

    private static Code Addresses(Author author, Variable m)
    {
        Piece name = Values.Name(author), port = Values.Port(author);
        return $"var {author.Declare(CodeType.Endpoints, isAssignable: false)} = {m.Name}.Endpoints({name}).Addresses(\"10.0.0.{author.Draw.Below(9)}\").Port({port}){author.Draw.Pick(["", ".NextSubset().NotReadyAddresses(\"10.0.0.9\").Port(81)"])};";
    }

    private static Code Loop(Author author, Variable m)
    {
        Piece ports = author.Expression(PortsByName);
        (string name, string port) = (author.Hidden(), author.Hidden());
        return $"foreach (var ({name}, {port}) in {ports}) {m.Name}.Service({name}).Select((\"app\", {name})).Port({port}, to: {author.Draw.Pick([port, "8080", name])});";
    }

    private static Code Any(Author author, Variable service)
    {
        string method = author.Shop("method", name =>
        {
            string text = author.Parameter(Text);
            return $"static T {name}<T>(T self, string {text}) where T : ServiceObject<T> {{ self.Labels((\"by\", {author.String()})); return self; }}";
        });
        return $"{method}({service.Name}, {author.String()}).Annotations((\"x\", \"y\"));";
    }

    private static Code Builder(Author author, Variable m)
    {
        string type = author.Type(name =>
            $"internal sealed class {name}(Manifest manifest, string suffix) {{ private int made; public Service Make(string name, int port) {{ made++; return manifest.Service(name + suffix + made).Port(port, to: {Values.Port(author)}); }} }}");
        string builder = author.Hidden();
        return $"var {builder} = new {type}({m.Name}, {author.String()}); {builder}.Make({Values.Name(author)}, {Values.Port(author)}).Select({Values.Labels(author)}); {builder}.Make(\"second\", 81);";
    }
}
