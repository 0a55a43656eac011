using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Rules.Names;
using SvcDsl.Views;

namespace SvcDsl.Rules.Pods;

internal sealed class ProbeIsMalformed : Rule
{
    private const string Rejected = "so the API server rejects it";

    private static readonly string[] Numbers = ["initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold"];

    public override RuleInfo Info { get; } = new(
        "SVC8005",
        "Probe is malformed",
        Level.Error,
        "A probe asks in exactly one way, a port from 1 to 65535, and counts in numbers that are not negative; the API server rejects others.");

    public override void Check(RuleContext context)
    {
        foreach (Pod pod in context.Pods)
        {
            foreach (PodContainer container in pod.Containers)
            {
                foreach (ProbeView probe in container.Probes)
                {
                    foreach ((string path, string problem, Origin origin) in Problems(probe, pod.IsWhole))
                        context.Report(new Finding(Info, pod.Owner, path, $"The {probe.Field} of {container.Text} {problem}", origin));
                }
            }
        }
    }

    private static IEnumerable<(string Path, string Problem, Origin Origin)> Problems(ProbeView probe, bool isWhole)
    {
        string[] written = [.. probe.Written];
        if (written.Length == 0 && isWhole && probe.Node.Open is null)
            yield return (probe.Path, $"does not say how to ask, {Rejected}; add {WordChoice.OneOf(ProbeView.Handlers)}", probe.Node.Origin);
        foreach (string extra in written.Skip(1))
            yield return ($"{probe.Path}.{extra}", $"asks by {written[0]} and by {extra}, {Rejected}; remove one", probe.Node[extra]!.Origin);

        if (probe.Node.MapAt("exec") is { Open: null } exec && exec["command"] is (null or ListNode { Count: 0, Open: null }))
            yield return ($"{probe.Path}.exec.command", $"runs no command, {Rejected}; add one", (exec["command"] ?? exec).Origin);
        foreach (string handler in ProbeView.Handlers.Skip(1))
        {
            if (probe.Node.MapAt(handler) is { } action && PortProblem(action, handler) is { } problem)
                yield return ($"{probe.Path}.{handler}.port", problem, (action["port"] ?? action).Origin);
        }

        foreach (var problem in HttpProblems(probe).Concat(NumberProblems(probe)))
            yield return problem;
    }

    private static string? PortProblem(MapNode action, string handler)
    {
        Field<IntOrName> port = action.IntOrName("port");
        if (port.IsMissing)
            return $"names no port, {Rejected}; add it";
        if (!port.IsKnown)
            return null;
        if (port.Value.Name is not { } name)
            return port.Value.Number is >= 1 and <= 65535 ? null : $"asks port {port.Value}, {Rejected}; write a number from 1 to 65535";
        if (handler == "grpc")
            return $"asks port '{name}', but a gRPC probe takes a number only, {Rejected}; write the number";
        if (NameSyntax.PortName(name) is not { } problem)
            return null;
        return $"asks port '{name}', which {problem}, {Rejected}; {(name.Length > 0 && name.All(char.IsDigit) ? "write the number without quotes" : "write the name of a port")}";
    }

    private static IEnumerable<(string Path, string Problem, Origin Origin)> HttpProblems(ProbeView probe)
    {
        MapNode? http = probe.Node.MapAt("httpGet");
        Field<string> scheme = http.String("scheme");
        if (scheme.IsKnown && scheme.Value is not ("HTTP" or "HTTPS" or ""))
            yield return ($"{probe.Path}.httpGet.scheme", $"has the scheme '{scheme.Value}', {Rejected}; write HTTP or HTTPS", scheme.Origin);
        int index = 0;
        foreach (MapNode header in http.MapsAt("httpHeaders"))
        {
            Field<string> name = header.String("name");
            if (name.IsKnown && (name.Value!.Length == 0 || !name.Value.All(IsOfHeader)))
                yield return ($"{probe.Path}.httpGet.httpHeaders[{index}].name", $"sends the header '{name.Value}', which is no header name (letters, digits and '-'), {Rejected}; correct it", name.Origin);
            index++;
        }
    }

    private static bool IsOfHeader(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-';

    private static IEnumerable<(string Path, string Problem, Origin Origin)> NumberProblems(ProbeView probe)
    {
        foreach (string field in Numbers)
        {
            Field<int> number = probe.Node.Int(field);
            if (!number.IsKnown)
                continue;
            if (number.Value < 0)
                yield return ($"{probe.Path}.{field}", $"has the {field} {number.Value}, which is negative, {Rejected}; write a number that is not", number.Origin);
            else if (field == "successThreshold" && !probe.IsReadiness && number.Value > 1)
                yield return ($"{probe.Path}.{field}", $"has the {field} {number.Value}, but only a readinessProbe may ask for more than 1, {Rejected}; write 1 or leave it out", number.Origin);
        }

        Field<int> grace = probe.Node.Int("terminationGracePeriodSeconds");
        if (!grace.IsKnown)
            yield break;
        if (probe.IsReadiness)
            yield return ($"{probe.Path}.terminationGracePeriodSeconds", $"has a terminationGracePeriodSeconds, but a readinessProbe ends nothing, {Rejected}; remove it", grace.Origin);
        else if (grace.Value <= 0)
            yield return ($"{probe.Path}.terminationGracePeriodSeconds", $"has the terminationGracePeriodSeconds {grace.Value}, {Rejected}; write a number of 1 or more", grace.Origin);
    }
}
