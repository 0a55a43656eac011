using System.CommandLine;
using SvcDsl.Router.Control;

namespace SvcDsl.Router.Verbs;

/// <summary><c>scale deployment/frontend --replicas=5</c>.</summary>
internal static class ScaleVerb
{
    public static Command Create(ManifestHost host)
    {
        var target = new Argument<string[]>("deployment") { Description = "'deployment/NAME', 'deployment NAME' or 'NAME'.", Arity = new ArgumentArity(1, 2) };
        var replicas = new Option<int>("--replicas") { Description = "How many pods there are to be; 0 or more.", Required = true };
        Option<string?> ns = VerbOptions.Namespace();
        var command = new Command("scale", "Change how many pods a Deployment of the running cluster has.") { target, replicas, ns };
        command.SetAction((parsed, cancel) => ControlVerb.SendAsync(host, parsed, cancel, new ControlRequest
        {
            Verb = "scale",
            Targets = parsed.GetValue(target)!,
            Replicas = parsed.GetValue(replicas),
            Namespace = parsed.GetValue(ns),
        }));
        return command;
    }
}
