using System.CommandLine;
using SvcDsl.Router.Control;

namespace SvcDsl.Router.Verbs;

/// <summary><c>stop</c>.</summary>
internal static class StopVerb
{
    public static Command Create(ManifestHost host)
    {
        var command = new Command("stop", "End the running cluster and all its pods.");
        command.SetAction((parsed, cancel) => ControlVerb.SendAsync(host, parsed, cancel, new ControlRequest { Verb = "stop" }));
        return command;
    }
}
