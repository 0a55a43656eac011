using SvcDsl.Tool;

using var interrupt = new Interrupt();
using ToolConsole console = ToolConsole.OfProcess();
return CommandLine.Run(args, console, interrupt.Token);
