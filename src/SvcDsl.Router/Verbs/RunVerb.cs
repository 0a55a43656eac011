using System.CommandLine;
using SvcDsl.Router.Dns;

namespace SvcDsl.Router.Verbs;

/// <summary><c>run</c>, which is also what happens without a verb.</summary>
internal static class RunVerb
{
    public static Command Create(ManifestHost host)
    {
        var command = new Command("run", "Run the manifest's pods and Services on this machine until Ctrl-C. This is the default.");
        Attach(command, host);
        return command;
    }

    /// <summary>Makes a command do what <c>run</c> does.</summary>
    public static void Attach(Command command, ManifestHost host)
    {
        Option<string?> environment = VerbOptions.Environment();
        Option<int?> dnsPort = VerbOptions.DnsPort();
        Option<string?> dnsNamespace = VerbOptions.DnsNamespace();
        Option<bool> noLoadBalancer = VerbOptions.NoLoadBalancer();
        command.Add(environment);
        command.Add(dnsPort);
        command.Add(dnsNamespace);
        command.Add(noLoadBalancer);
        command.SetAction((parsed, cancel) => ClusterRun.RunAsync(
            host,
            host.Define(parsed.GetValue(environment)),
            new ClusterOptions
            {
                Dns = DnsOptions.Of(parsed.GetValue(dnsPort), parsed.GetValue(dnsNamespace)),
                HasLoadBalancer = !parsed.GetValue(noLoadBalancer),
            },
            parsed.InvocationConfiguration.Output,
            cancel));
    }
}
