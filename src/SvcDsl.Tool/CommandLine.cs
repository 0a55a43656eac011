using System.CommandLine;
using SvcDsl.Tool.Check;

namespace SvcDsl.Tool;

/// <summary>The command line of <c>svcdsl</c>.</summary>
internal static class CommandLine
{
    public static int Run(IReadOnlyList<string> args, ToolConsole console, CancellationToken cancel)
    {
        ParseResult parsed = Compose(console).Parse([.. args]);
        var configuration = new InvocationConfiguration
        {
            Output = console.Output,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        try
        {
            int code = parsed.InvokeAsync(configuration, cancel).GetAwaiter().GetResult();
            console.Output.Flush();
            return parsed.Errors.Count > 0 ? ExitCodes.NotChecked : code;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Interrupted;
        }
        catch (IOException)
        {
            // Whoever reads the output has heard enough.
            return ExitCodes.NotChecked;
        }
    }

    /// <summary>All verbs.</summary>
    public static RootCommand Compose(ToolConsole console) => new("Checks Kubernetes manifests by the rules of SvcDsl.") { CheckCommand.Create(console) };
}
