using SvcDsl.Analyzers.Tests.Difference.Model;

namespace SvcDsl.Analyzers.Tests.Difference.Programs.Dsl;

/// <summary>The calls of a fluent chain.</summary>
internal static class Links
{
    public static IReadOnlyList<Piece> OfObject(Author author) => Draw(author, 2,
        a => ("Labels of an object", $".Labels({Values.Labels(a)})"),
        a => ("Annotations", $".Annotations((\"note\", {a.String()}))"),
        a => ("In", a.Find(CodeType.Namespace) is { } item && a.Draw.Chance(50) ? (Code)$".In({item.Name})" : (Code)$".In({Values.Name(a)})"));

    public static IReadOnlyList<Piece> OfDeployment(Author author) => [.. OfObject(author), .. Draw(author, 2,
        a => ("Replicas", $".Replicas({Values.Count(a)})"),
        a => ("Labels of a Deployment", $".Labels({Values.Labels(a)})"),
        a => ("PodLabels", $".PodLabels({Values.Labels(a)})"),
        a => ("Selector", $".Selector({Values.Labels(a)})"),
        a => ("PodAnnotations", $".PodAnnotations((\"note\", {a.String()}))"),
        a => ("RollingUpdate", a.Draw.Chance(50) ? (Code)$".RollingUpdate({Values.Count(a)}, \"25%\")" : (Code)$".RollingUpdate(maxUnavailable: {Values.Count(a)})"),
        a => ("Recreate", $".Recreate()"),
        a => ("MinReadySeconds and TerminationGracePeriod", $".MinReadySeconds({Values.Count(a)}).TerminationGracePeriod({Values.Count(a)})"),
        a => ("ServiceLinks", $".ServiceLinks({a.Bool()})"),
        a => ("Merge into an object", $".Merge(\"spec: {{ paused: true }}\")"))];

    public static IReadOnlyList<Piece> OfContainer(Author author) => Draw(author, 2,
        a => ("WithPort", $".WithPort({Values.Port(a)}, {Values.PortName(a)})"),
        a => ("Env with a text", $".Env({Values.Name(a)}, (string){a.String()})"),
        a => ("Env with a number", $".Env(\"N\", {a.Int()})"),
        a => ("Env with an interpolated string", $".Env(\"TEXT\", $\"{{{a.String()}}}:{{{a.Int()}}}\")"),
        a => ("Env with the address of a Service", Address(a)),
        a => ("EnvValue", $".Env(\"IP\", EnvValue.{a.Draw.Pick(["Field(\"status.podIP\")", "Secret(\"s\", \"k\")", "ConfigMap(\"c\", \"k\")"])})"),
        a => ("Command and Args", $".{a.Draw.Pick(["Command", "Args"])}({a.String()}, {a.String()})"),
        a => ("Args of an array", $".Args({a.Expression(CodeType.TextArray)})"),
        a => ("Requests and Limits", $".Requests(cpu: \"100m\").Limits(memory: {(a.Draw.Chance(50) ? "null" : "\"64Mi\"")})"),
        a => ("probe", $".Readiness(Probe.HttpGet(\"/\" + {a.String()}, {Values.Target(a)}).Period({Values.Count(a)}))"),
        a => ("probe of another kind", $".Liveness(Probe.{a.Draw.Pick(["TcpSocket(8080)", "Exec(\"true\")", "Grpc(9090)", "TcpSocket(\"http\")"])})"),
        a => ("Merge into a container", $".Merge(\"imagePullPolicy: Always\")"));

    /// <summary>The calls of a Service of some type.</summary>
    public static IReadOnlyList<Piece> OfService(Author author, CodeType type)
    {
        bool isExposed = type.Equals(CodeType.Service) || type.Equals(CodeType.NodePort) || type.Equals(CodeType.LoadBalancer);
        bool isHeadless = type.Equals(CodeType.Headless);
        return [.. OfObject(author), .. Draw(author, 4,
            a => Select(a),
            a => Select(a),
            a => ("Port", $".Port({Values.Port(a)}, {Values.Target(a)})"),
            a => ("Port with names", $".Port({Values.Port(a)}, name: {Values.PortName(a)}, to: {Values.Target(a)})"),
            a => ("Port with a protocol", $".Port({Values.Port(a)}, {Values.Target(a)}, protocol: {a.Draw.Pick(["Protocol.Udp", "Protocol.Tcp"])}, name: {Values.PortName(a)})"),
            a => isExposed ? ("Port with a node port", $".Port({Values.Port(a)}, {Values.Target(a)}, nodePort: {Values.NodePort(a)}, name: {Values.PortName(a)})") : Select(a),
            a => isExposed ? ("ExternalTrafficPolicy", $".ExternalTrafficPolicy({a.Bool()} ? TrafficPolicy.Local : TrafficPolicy.Cluster)") : Select(a),
            a => isHeadless ? ("PublishNotReadyAddresses", (Code)$".PublishNotReadyAddresses()") : ("SessionAffinity", (Code)$".SessionAffinity({Values.Count(a)})"),
            a => type.Equals(CodeType.Service) ? ("Type", $".Type({a.Bool()} ? ServiceType.NodePort : ServiceType.ClusterIP)") : Select(a))];
    }

    private static (string, Code) Select(Author author) => author.Find(CodeType.Deployment) is { } workload && author.Draw.Chance(50)
        ? ("Select by handle", (Code)$".Select({workload.Name})")
        : ("Select by labels", (Code)$".Select({Values.Labels(author)})");

    private static Code Address(Author author)
    {
        if (Handles.Any(author, Handles.WithHost) is not { } service)
            return $".Env(\"NONE\", \"-\")";
        return author.Draw.Below(3) switch
        {
            0 => (Code)$".Env(\"HOST\", {service.Name}.Host)",
            1 => (Code)$".Env(\"FULL\", $\"http://{{{service.Name}.Host}}/v{{{author.Int()}}}\")",
            _ => (Code)$".Env(\"URL\", $\"{{{author.String()}}}{{{service.Name}.Host}}\")",
        };
    }

    private static List<Piece> Draw(Author author, int most, params Func<Author, (string Construct, Code Code)>[] links)
    {
        var drawn = new List<Piece>();
        for (int i = author.Draw.Below(most + 1); i > 0; i--)
        {
            (string construct, Code code) = author.Draw.Pick(links)(author);
            drawn.Add(author.Piece(PieceKind.Link, construct, code));
        }

        return drawn;
    }
}
