using System.CommandLine;

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
        command.Add(environment);
        command.SetAction((parsed, cancel) => ClusterRun.RunAsync(
            host, host.Define(parsed.GetValue(environment)), parsed.InvocationConfiguration.Output, cancel));
    }
}
