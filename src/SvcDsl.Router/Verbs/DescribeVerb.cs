using System.CommandLine;
using SvcDsl.Router.Control;

namespace SvcDsl.Router.Verbs;

/// <summary><c>describe service frontend</c>.</summary>
internal static class DescribeVerb
{
    public static Command Create(ManifestHost host)
    {
        var target = new Argument<string[]>("target") { Description = "'service NAME', 'service/NAME', 'pod NAME' …", Arity = new ArgumentArity(1, 2) };
        Option<string?> ns = VerbOptions.Namespace();
        var command = new Command("describe", "Tell all about an object: a Service's addresses and endpoints, and why pods are not ready.") { target, ns };
        command.SetAction((parsed, cancel) => ControlVerb.SendAsync(host, parsed, cancel, new ControlRequest
        {
            Verb = "describe",
            Targets = parsed.GetValue(target)!,
            Namespace = parsed.GetValue(ns),
        }));
        return command;
    }
}
