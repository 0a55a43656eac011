using System.CommandLine;
using SvcDsl.Router.Verbs;

namespace SvcDsl.Router;

/// <summary>The command line of a manifest's program: <c>run</c>, <c>get</c>, <c>describe</c>, <c>logs</c>, <c>scale</c>, <c>stop</c>.</summary>
public static class ManifestRunner
{
    /// <summary>Runs the verb that the arguments name. The generated <c>RunAsync</c> of a manifest class calls it.</summary>
    /// <param name="definition">The manifest.</param>
    /// <param name="args">The program's arguments.</param>
    /// <param name="cancellationToken">Stops what runs.</param>
    /// <returns>The exit code: 0, or 1 when something is wrong; what is wrong has been printed.</returns>
    public static Task<int> RunAsync(ManifestDefinition definition, IReadOnlyList<string> args, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(args);
        var host = new ManifestHost(definition.Name, ClusterDefinition.DefaultProjectDirectory(), environment => BuiltCluster.Of(definition, environment));
        return RunAsync(host, args, [EmitVerb.Create(definition), CheckVerb.Create(definition)], cancel: cancellationToken);
    }

    /// <summary>Starts the pods and Services of a manifest on this machine. The generated <c>StartAsync</c> of a manifest class calls it.</summary>
    /// <param name="definition">The manifest.</param>
    /// <param name="environment">The environment; the project's first one when null.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <returns>The running cluster, whose pods may not be ready yet; it stops when it is disposed of.</returns>
    public static Task<LocalCluster> StartAsync(ManifestDefinition definition, string? environment = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return LocalCluster.StartAsync(BuiltCluster.Of(definition, environment), cancel: cancellationToken);
    }

    /// <summary>Runs the verb that the arguments name.</summary>
    /// <param name="host">The manifest.</param>
    /// <param name="args">The program's arguments.</param>
    /// <param name="more">Further verbs, such as <c>emit</c> and <c>check</c>.</param>
    /// <param name="output">Where verbs print; the console when null.</param>
    /// <param name="error">Where errors go; the console when null.</param>
    /// <param name="cancel">Ends the verb.</param>
    /// <returns>The exit code: 0, or 1 when something is wrong.</returns>
    internal static async Task<int> RunAsync(
        ManifestHost host,
        IReadOnlyList<string> args,
        IEnumerable<Command>? more = null,
        TextWriter? output = null,
        TextWriter? error = null,
        CancellationToken cancel = default)
    {
        RootCommand root = Compose(host, more ?? []);
        var configuration = new InvocationConfiguration
        {
            Output = output ?? Console.Out,
            Error = error ?? Console.Error,
            EnableDefaultExceptionHandler = false,
            // The library would end the process two seconds after a signal; pods may have more time, and "run" handles signals itself.
            ProcessTerminationTimeout = null,
        };
        try
        {
            return await root.Parse([.. args]).InvokeAsync(configuration, cancel);
        }
        catch (UserErrorException e)
        {
            await configuration.Error.WriteLineAsync($"error: {e.Message}");
            return 1;
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
    }

    private static RootCommand Compose(ManifestHost host, IEnumerable<Command> more)
    {
        var root = new RootCommand($"'{host.Name}': runs this manifest on this machine, and looks into it while it runs.");
        RunVerb.Attach(root, host);
        foreach (Command verb in (Command[])
            [RunVerb.Create(host), GetVerb.Create(host), DescribeVerb.Create(host), LogsVerb.Create(host), ScaleVerb.Create(host), StopVerb.Create(host), .. more])
        {
            root.Add(verb);
        }

        return root;
    }
}
