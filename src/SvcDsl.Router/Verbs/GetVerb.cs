using System.CommandLine;
using SvcDsl.Router.Control;

namespace SvcDsl.Router.Verbs;

/// <summary><c>get pods,services</c>.</summary>
internal static class GetVerb
{
    public static Command Create(ManifestHost host)
    {
        var targets = new Argument<string[]>("targets")
        {
            Description = "Kinds, separated by commas, with names behind them: 'pods', 'svc,ep', 'svc frontend', 'deploy/frontend', 'all'.",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string>("--output", "-o") { Description = "wide, yaml, json or name. Tables show addresses as this machine reaches them; yaml and json show the cluster's own.", DefaultValueFactory = _ => "" };
        var all = new Option<bool>("--all-namespaces", "-A") { Description = "The objects of all namespaces." };
        Option<string?> ns = VerbOptions.Namespace();
        var command = new Command("get", "Show objects of the running cluster in tables, as 'kubectl get' does.") { targets, output, ns, all };
        command.SetAction((parsed, cancel) => ControlVerb.SendAsync(host, parsed, cancel, new ControlRequest
        {
            Verb = "get",
            Targets = parsed.GetValue(targets)!,
            Namespace = parsed.GetValue(ns),
            AllNamespaces = parsed.GetValue(all),
            Output = parsed.GetValue(output)!,
        }));
        return command;
    }
}
