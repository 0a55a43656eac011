using System.Globalization;
using SvcDsl.Analyzers.Evaluation;
using SvcDsl.Analyzers.Tests.Difference.Model;
using SvcDsl.Analyzers.Tests.Difference.Programs;
using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Rules;
using SvcDsl.Views;
using Evaluated = SvcDsl.Analyzers.Evaluation.Evaluation;

namespace SvcDsl.Analyzers.Tests.Difference.Running;

/// <summary>Evaluates a program and runs it, and compares the two.</summary>
internal sealed class Oracle(ProgramCompilation programs, ProgramCompilation? reversed, ProgramAssembly assembly)
{
    /// <summary>A guard against an evaluation that does not end; it spends its steps in a fraction of this.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public Outcome Compare(SourceProgram source, int program, string environment)
    {
        Evaluated evaluation;
        Evaluated? again;
        try
        {
            evaluation = Evaluate(programs, program, environment);
            again = reversed is null ? null : Evaluate(reversed, program, environment);
        }
#pragma warning disable CA1031 // Whatever it throws is what this is looking for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new Outcome(false, null, false, 0, new Difference("the evaluation throws " + e.GetType().Name, e.ToString()));
        }

        Findings findings = Findings.Of(evaluation.Manifest);
        (BuiltManifest? real, Exception? exception) = Run(program, environment, Culture(source));
        string? reason = evaluation.Rejections.Count > 0 ? "the DSL refuses a call" : evaluation.Unknowns.FirstOrDefault()?.Reason;
        return new Outcome(evaluation.IsComplete, reason, exception is not null, findings.All.Count,
            (again is null || source.Constructs.Contains(Author.FieldsInFiles) ? null : Order(evaluation, again)) ?? Compare(evaluation, findings, real, exception, HasPlaces(source)));
    }

    private static CultureInfo Culture(SourceProgram program) => program.Seed % 3 == 0 ? ProgramAssembly.Strange : CultureInfo.InvariantCulture;

    /// <summary>In a handler, and behind a closure inside an expression, the runtime knows only the statement around or before.</summary>
    private static bool HasPlaces(SourceProgram program) => !program.Constructs.Any(construct => construct.StartsWith("try ", StringComparison.Ordinal) || construct == "switch expression with a guard");

    private static Evaluated Evaluate(ProgramCompilation programs, int program, string environment)
    {
        using var source = new CancellationTokenSource(Patience);
        return ManifestEvaluator.Evaluate(programs.Compilation, programs.Define(program), environment, EvaluationLimits.Default, source.Token);
    }

    private (BuiltManifest? Manifest, Exception? Exception) Run(int program, string environment, CultureInfo culture)
    {
        try
        {
            return (assembly.Run(program, environment, culture), null);
        }
#pragma warning disable CA1031 // The program may throw whatever it likes; the evaluation must only not say otherwise.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return (null, e);
        }
    }

    private static Difference? Compare(Evaluated evaluation, Findings findings, BuiltManifest? real, Exception? exception, bool hasPlaces)
    {
        if (evaluation.Rejections.Count > 0 && exception is null)
            return new Difference("a call is refused that the program makes", string.Join("\n", evaluation.Rejections.Select(rejection => rejection.Message)));
        if (evaluation.IsComplete && exception is not null)
            return new Difference("everything is known of a program that throws", exception.ToString());
        if (real is null)
            return null;
        if (!evaluation.IsComplete)
            return Claims(findings, Findings.Of(real));
        if (evaluation.Manifest!.ToYaml() is var evaluated && real.ToYaml() is var executed && evaluated != executed)
            return new Difference("the YAML differs", TextDifference.Of(evaluated, executed));
        if (findings.Text != Findings.Of(real).Text)
            return new Difference("the findings differ", TextDifference.Of(findings.Text, Findings.Of(real).Text));
        return hasPlaces ? Places(evaluation.Manifest, real) : null;
    }

    /// <summary>Both know where each object is made: the evaluation the call, the program the statement.</summary>
    private static Difference? Places(BuiltManifest evaluated, BuiltManifest real)
    {
        foreach ((MapNode here, MapNode there) in evaluated.Roots.Zip(real.Roots))
        {
            if (there.Origin.IsKnown && !IsWithin(here.Origin, there.Origin))
                return new Difference("a place differs", $"{new ObjectView(there)}: {here.Origin} is not in the statement at {there.Origin}");
        }

        return null;
    }

    private static bool IsWithin(Origin call, Origin statement) => call.File == statement.File && call.Line >= statement.Line && call.Line <= statement.EndLine;

    /// <summary>What an evaluation says that does not know everything must hold all the same.</summary>
    private static Difference? Claims(Findings findings, Findings real)
    {
        IReadOnlyList<Finding> wrong = findings.WrongAbout(real);
        return wrong.Count == 0
            ? null
            : new Difference("a finding does not hold", $"Found: {string.Join("\n", wrong.Select(finding => $"{finding.Rule.Id} {finding.Message}"))}\nThe program's own findings:\n{real.Text}");
    }

    private static Difference? Order(Evaluated evaluation, Evaluated again) => Describe(evaluation) is var one && Describe(again) is var two && one != two
        ? new Difference("the order of the files matters", TextDifference.Of(one, two))
        : null;

    private static string Describe(Evaluated evaluation) => string.Join("\n", [
        .. evaluation.Unknowns.Select(unknown => $"unknown at {unknown.Origin}: {unknown.Reason}"),
        .. evaluation.Rejections.Select(rejection => $"refused at {rejection.Origin}: {rejection.Message}"),
        evaluation.Manifest?.ToYaml() ?? "(no manifest)",
        Findings.Of(evaluation.Manifest).Text]);
}
