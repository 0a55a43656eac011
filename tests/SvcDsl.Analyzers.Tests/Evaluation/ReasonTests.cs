using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Evaluation;

/// <summary>Where knowledge ends, the reader is told why in words that say what to do about it.</summary>
public class ReasonTests
{
    [Theory]
    [InlineData("Environment.GetEnvironmentVariable(\"NAME\")!", "'Environment.GetEnvironmentVariable' reads an environment variable, which only the running program sees")]
    [InlineData("Environment.MachineName", "'Environment.MachineName' depends on the machine that the program runs on")]
    [InlineData("DateTime.Now.DayOfWeek.ToString()", "'DateTime.Now' reads the clock")]
    [InlineData("DateTimeOffset.UtcNow.ToString()", "'DateTimeOffset.UtcNow' reads the clock")]
    [InlineData("new Random(5).Next().ToString()", "'Random' is random")]
    [InlineData("Random.Shared.Next().ToString()", "'Random.Shared' is random")]
    [InlineData("Guid.NewGuid().ToString()", "'Guid.NewGuid' is random")]
    [InlineData("System.IO.File.ReadAllText(\"name.txt\")", "'File.ReadAllText' reads or writes files")]
    [InlineData("Console.ReadLine()!", "'Console.ReadLine' reads or writes the console")]
    [InlineData("new System.Net.Http.HttpClient().GetStringAsync(\"http://x\").Result", "'HttpClient' uses the network")]
    public void Values_that_only_the_running_program_knows(string value, string reason)
    {
        SvcDsl.Analyzers.Evaluation.Evaluation evaluation = new EvaluationTest(Code.Manifest($"m.Service({value}).Port(80);")).EvaluateOnly();
        Assert.Equal(reason, evaluation.Unknowns[0].Reason);
    }

    [Theory]
    [InlineData("foreach (string name in Names()) m.Service(name).Port(80);", "static IEnumerable<string> Names() { if (Environment.GetEnvironmentVariable(\"A\") is null) yield return \"a\"; }")]
    [InlineData("try { m.Service(Environment.GetEnvironmentVariable(\"A\")!).Port(80); } catch (Exception) { m.Service(\"a\").Port(80); }")]
    [InlineData("using (new Scope(Environment.GetEnvironmentVariable(\"A\")!)) m.Service(\"a\").Port(80);", "class Scope(string name) : IDisposable { public void Dispose() => Console.WriteLine(int.Parse(name)); }")]
    [InlineData("string name = \"a\"; Set(ref name); m.Service(name).Port(80);", "static void Set(ref string name) => name += Environment.GetEnvironmentVariable(\"A\");")]
    [InlineData("m.Service(Environment.GetEnvironmentVariable(\"A\") is [var first, ..] ? \"x\" + first : \"y\").Port(80);")]
    [InlineData("string[] names = [\"a\", Environment.GetEnvironmentVariable(\"A\")!]; m.Service(names[^1]).Port(80);")]
    [InlineData("Func<string> get = () => Environment.GetEnvironmentVariable(\"A\")!; get += get; m.Service(get()).Port(80);")]
    [InlineData("(string a, string b) = (\"a\", Environment.GetEnvironmentVariable(\"A\")!); (a, b) = (b, a); m.Service(a).Port(80);")]
    public void The_first_reason_is_the_cause(string body, string members = "")
    {
        SvcDsl.Analyzers.Evaluation.Evaluation evaluation = new EvaluationTest(Code.Manifest(body, members)).EvaluateOnly();
        Assert.False(evaluation.IsComplete);
        Assert.Contains("environment variable", evaluation.Unknowns[0].Reason, StringComparison.Ordinal);
    }
}
