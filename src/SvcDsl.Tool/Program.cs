using SvcDsl.Tool;

ShortRun.PutOffCollections();
using var interrupt = new Interrupt();
ToolConsole console = ToolConsole.OfProcess();
var work = Task.Run(() => CommandLine.Run(args, console, interrupt.Token));

// What is being written may be finished; a file that takes long to read, or a rule, need not be waited for.
return interrupt.Wait(work, grace: TimeSpan.FromMilliseconds(500)) ? work.Result : ExitCodes.Interrupted;
