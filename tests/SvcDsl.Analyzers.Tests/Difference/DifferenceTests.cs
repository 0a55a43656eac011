using System.Globalization;
using SvcDsl.Analyzers.Tests.Difference.Programs;
using SvcDsl.Analyzers.Tests.Difference.Running;
using Xunit.Abstractions;

namespace SvcDsl.Analyzers.Tests.Difference;

/// <summary>Random programs: what an evaluation says of them is what they do.</summary>
public class DifferenceTests(ITestOutputHelper output)
{
    private const ulong DefaultSeed = 20261121;

    private static ulong Seed => ulong.TryParse(Environment.GetEnvironmentVariable("SVCDSL_DIFFERENCE_SEED"), CultureInfo.InvariantCulture, out ulong seed) ? seed : DefaultSeed;

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("SVCDSL_DIFFERENCE_COUNT"), CultureInfo.InvariantCulture, out int count) ? count : 10_000;

    [Fact]
    public void Two_hundred_programs_do_what_the_evaluation_says()
    {
        Run run = Start(Seed, 200);
        run.Verify();
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Ten_thousand_programs_do_what_the_evaluation_says()
    {
        Run run = Start(Seed, Count);
        run.Verify();
        Assert.Empty(Catalogue.Names.Except(run.Constructs.Keys));
    }

    private Run Start(ulong seed, int count)
    {
        var run = new Run(seed, count);
        run.Start();
        output.WriteLine(run.Summary());
        return run;
    }
}
