using System.CommandLine;
using SvcDsl.Router.Control;

namespace SvcDsl.Router.Verbs;

/// <summary><c>logs deploy/frontend -f</c>.</summary>
internal static class LogsVerb
{
    public static Command Create(ManifestHost host)
    {
        var target = new Argument<string[]>("target") { Description = "'POD', 'deployment/NAME' or 'service/NAME'.", Arity = new ArgumentArity(1, 2) };
        var follow = new Option<bool>("--follow", "-f") { Description = "Go on printing what is written." };
        var tail = new Option<int>("--tail") { Description = "How many of the last lines; -1 means all.", DefaultValueFactory = _ => -1 };
        var container = new Option<string?>("--container", "-c") { Description = "The container; the first one when not given." };
        Option<string?> ns = VerbOptions.Namespace();
        var command = new Command("logs", "Print what a pod wrote since it started last.") { target, follow, tail, container, ns };
        command.SetAction((parsed, cancel) => ControlVerb.SendAsync(host, parsed, cancel, new ControlRequest
        {
            Verb = "logs",
            Targets = parsed.GetValue(target)!,
            Follow = parsed.GetValue(follow),
            Tail = parsed.GetValue(tail) is >= 0 and var lines ? lines : null,
            Container = parsed.GetValue(container),
            Namespace = parsed.GetValue(ns),
        }));
        return command;
    }
}
