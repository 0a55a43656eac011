using SvcDsl.Nodes;
using SvcDsl.Provenance;

namespace SvcDsl;

/// <summary>A question that Kubernetes asks a container again and again.</summary>
/// <remarks>See https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/.</remarks>
public sealed class Probe
{
    private Probe() => Node = new MapNode(Arg.Site);

    internal MapNode Node { get; }

    /// <summary>Asks with an HTTP GET; an answer from 200 to 399 is a success.</summary>
    /// <param name="path">The path, with its leading slash.</param>
    /// <param name="port">A port of the same container: a handle, a number or a name.</param>
    /// <param name="scheme">HTTP when not given; certificates are not checked.</param>
    public static Probe HttpGet(string path, PortReference port, ProbeScheme? scheme = null)
    {
        var probe = new Probe();
        MapNode action = probe.Action("httpGet");
        action.Set("path", Arg.Of(path));
        WritePort(action, port);
        if (Arg.Optional(scheme, KubernetesNames.Of) is { } node)
            action.Set("scheme", node);
        return probe;
    }

    /// <summary>Asks by opening a TCP connection.</summary>
    /// <param name="port">A port of the same container: a handle, a number or a name.</param>
    public static Probe TcpSocket(PortReference port)
    {
        var probe = new Probe();
        WritePort(probe.Action("tcpSocket"), port);
        return probe;
    }

    /// <summary>Asks by running a program in the container; exit code 0 is a success.</summary>
    /// <param name="command">The program and its arguments.</param>
    public static Probe Exec(params string[] command)
    {
        var probe = new Probe();
        probe.Action("exec").Set("command", Arg.List(command));
        return probe;
    }

    /// <summary>Asks with the gRPC health protocol.</summary>
    /// <param name="port">1 to 65535; gRPC probes know no port names.</param>
    public static Probe Grpc(int port)
    {
        var probe = new Probe();
        probe.Action("grpc").Set("port", Arg.Of(port));
        return probe;
    }

    /// <summary>How long to wait after the container's start.</summary>
    /// <param name="seconds">Seconds, 0 or more; 0 when not set.</param>
    public Probe InitialDelay(int seconds) => Set("initialDelaySeconds", Arg.NotNegative(seconds));

    /// <summary>How often to ask.</summary>
    /// <param name="seconds">Seconds, 1 or more; 10 when not set.</param>
    public Probe Period(int seconds) => Set("periodSeconds", Arg.NotNegative(seconds));

    /// <summary>How long an answer may take.</summary>
    /// <param name="seconds">Seconds, 1 or more; 1 when not set.</param>
    public Probe Timeout(int seconds) => Set("timeoutSeconds", Arg.NotNegative(seconds));

    /// <summary>How many successes in a row turn a failure into a success.</summary>
    /// <param name="count">1 or more; 1 when not set, and always 1 for liveness and startup.</param>
    public Probe SuccessThreshold(int count) => Set("successThreshold", Arg.NotNegative(count));

    /// <summary>How many failures in a row turn a success into a failure.</summary>
    /// <param name="count">1 or more; 3 when not set.</param>
    public Probe FailureThreshold(int count) => Set("failureThreshold", Arg.NotNegative(count));

    private static void WritePort(MapNode action, PortReference port)
    {
        if (port.Node is null)
            throw new ArgumentException("A probe needs a port: a handle, a number or a name.", nameof(port));
        action.Set("port", port.Node);
    }

    private MapNode Action(string name) => Node.Map(name, Arg.Site);

    private Probe Set(string name, ScalarNode value)
    {
        Node.Set(name, value);
        return this;
    }
}
