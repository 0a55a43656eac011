using System.CommandLine;
using SvcDsl.Router.Control;

namespace SvcDsl.Router.Verbs;

/// <summary>What the verbs that talk to the running cluster have in common.</summary>
internal static class ControlVerb
{
    public static Task<int> SendAsync(ManifestHost host, ParseResult parsed, CancellationToken cancel, ControlRequest request) =>
        ControlClient.SendAsync(host.Id, request, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancel);
}
