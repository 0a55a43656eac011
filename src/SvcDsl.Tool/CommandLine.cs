using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using SvcDsl.Tool.Check;
using SvcDsl.Tool.Explain;

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
            if (parsed.Action is ParseErrorAction)
                return Refuse(parsed, console);
            int code = parsed.InvokeAsync(configuration, cancel).GetAwaiter().GetResult();
            console.Output.Flush();
            return code;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Interrupted;
        }
        catch (IOException e)
        {
            // Files are read and written with care of their own; this is the output, of which somebody may have seen enough.
            return Fail(console, $"The output cannot be written: {e.Message}");
        }
        catch (Exception e)
        {
            return Fail(console, $"svcdsl itself has failed, please report it with the file: {e.GetType().Name}: {e.Message}");
        }
        finally
        {
            console.TryFlush();
        }
    }

    private static int Fail(ToolConsole console, string message)
    {
        console.Error.WriteLine($"error: {message}");
        return ExitCodes.NotChecked;
    }

    /// <summary>What is wrong in one line each; the library would print the whole help, into the output that a program may read.</summary>
    private static int Refuse(ParseResult parsed, ToolConsole console)
    {
        foreach (ParseError error in parsed.Errors)
            console.Error.WriteLine($"error: {error.Message}");
        console.Error.WriteLine($"See svcdsl {(parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ")}--help.");
        return ExitCodes.NotChecked;
    }

    /// <summary>All verbs.</summary>
    public static RootCommand Compose(ToolConsole console) =>
        new("Checks Kubernetes manifests by the rules of SvcDsl.") { CheckCommand.Create(console), ExplainOption.Create(console) };
}
