using SvcDsl.Emit;

// Define may have left threads behind that never end; returning from Main would wait for them.
Environment.Exit(EmitTool.Run(args, Console.Out, Console.Error));
