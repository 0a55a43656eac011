using System.CommandLine;
using SvcDsl.Benchmarks.Builds;
using SvcDsl.Benchmarks.Checking;
using SvcDsl.Benchmarks.Emission;
using SvcDsl.Benchmarks.Evaluation;
using SvcDsl.Benchmarks.Reporting;
using SvcDsl.Benchmarks.Routing;

var rounds = new Option<int>("--rounds", "-n") { Description = "How often each case is measured; odd, so that the median is a measurement.", DefaultValueFactory = _ => 5, Recursive = true };
var pairs = new Option<int[]>("--pairs") { Description = "Deployment+Service pairs; the sizes of docs/performance.md when not given.", AllowMultipleArgumentsPerToken = true };

Command build = Sized("build", "Build time of projects with and without SvcDsl.", BuildBenchmark.Sizes, BuildBenchmark.Run);
Command compiler = Sized("compiler", "The compiler process: memory and processor time.", BuildBenchmark.Sizes, CompilerBenchmark.Run);
Command evaluator = Sized("evaluator", "The analyzer and the generator against the compiler's own work.", EvaluatorBenchmark.Sizes, EvaluatorBenchmark.Run);
Command emit = Sized("emit", "Emission after compile: the whole process, and its parts.", EmitBenchmark.Sizes, EmitBenchmark.Run);
Command check = Sized("check", "svcdsl check over YAML, the whole process.", CheckBenchmark.Sizes, CheckBenchmark.Run);
var router = new Command("router", "Connections and requests through a Service against direct ones.");
router.SetAction((parsed, cancel) => PrintAsync(() => RouterBenchmark.RunAsync(parsed.GetValue(rounds), cancel)));

var all = new Command("all", "Runs everything and writes docs/performance.md.");
all.SetAction((parsed, cancel) => PerformancePage.WriteAsync(
    [
        () => Task.FromResult(BuildBenchmark.Run(parsed.GetValue(rounds), BuildBenchmark.Sizes)),
        () => Task.FromResult(CompilerBenchmark.Run(parsed.GetValue(rounds), BuildBenchmark.Sizes)),
        () => Task.FromResult(EvaluatorBenchmark.Run(parsed.GetValue(rounds), EvaluatorBenchmark.Sizes)),
        () => Task.FromResult(EmitBenchmark.Run(parsed.GetValue(rounds), EmitBenchmark.Sizes)),
        () => Task.FromResult(CheckBenchmark.Run(parsed.GetValue(rounds), CheckBenchmark.Sizes)),
        () => RouterBenchmark.RunAsync(parsed.GetValue(rounds), cancel),
    ]));

return await new RootCommand("How fast SvcDsl is, as ratios measured in one run.") { rounds, build, compiler, evaluator, emit, check, router, all }.Parse(args).InvokeAsync();

Command Sized(string name, string description, int[] sizes, Func<int, IEnumerable<int>, Section> run)
{
    var command = new Command(name, description) { pairs };
    command.SetAction(parsed => PrintAsync(() => Task.FromResult(run(parsed.GetValue(rounds), parsed.GetValue(pairs) is { Length: > 0 } given ? given : sizes))));
    return command;
}

static async Task PrintAsync(Func<Task<Section>> run) => (await run()).WriteTo(Console.Out);
