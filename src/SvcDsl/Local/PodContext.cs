#if NET
using System.Net;

namespace SvcDsl;

/// <summary>What a pod that runs inside this process is told about itself.</summary>
/// <param name="Name">The pod's name, unique in its namespace.</param>
/// <param name="Namespace">The pod's namespace.</param>
/// <param name="Address">The address that is this pod's alone on this machine.</param>
/// <param name="Ports">The container ports by name; unnamed ones by number. Listen on <paramref name="Address"/> and these.</param>
/// <param name="Environment">The environment variables that a process would be started with.</param>
/// <param name="Log">What is written here goes to the container's log.</param>
public sealed record PodContext(
    string Name,
    string Namespace,
    IPAddress Address,
    IReadOnlyDictionary<string, int> Ports,
    IReadOnlyDictionary<string, string> Environment,
    TextWriter Log);
#endif
