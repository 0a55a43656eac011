using SvcDsl.Rules;
using SvcDsl.Tool.Check;
using SvcDsl.Tool.Input;

namespace SvcDsl.Tool.Fixing;

/// <summary>
/// Corrects findings in rounds: proposes an edit for each, looks whether the rules are content, and takes back what did not help or made
/// something else wrong.
/// </summary>
internal sealed class Fixer(Checker checker, IReadOnlyList<Remark> problems, CancellationToken cancel)
{
    // A correction may be the condition of another one; long chains are none that anybody would follow.
    private const int MaxRounds = 10;

    // Corrections that do not help are found by halves, each with a look at all objects; many of them are not worth the wait.
    private const int MaxChecks = 200;

    private readonly HashSet<(string Rule, int Object, string Path, string Edit)> tried = [];
    private readonly List<Correction> applied = [];
    private int checks;

    /// <summary>What was corrected, in the order in which it was.</summary>
    public IReadOnlyList<Correction> Applied => applied;

    public CheckResult Fix(CheckResult result)
    {
        for (int round = 0; round < MaxRounds; round++)
        {
            IReadOnlyList<Correction> corrections = Propose(result);
            if (corrections.Count == 0)
                break;
            result = Apply(result, corrections);
        }

        return result;
    }

    /// <summary>For each finding the next proposal that was not tried, as long as they do not get into each other's way.</summary>
    private List<Correction> Propose(CheckResult result)
    {
        var planner = new Planner(result.Files);
        var keys = new FindingKeys(result);
        var proposals = new List<Correction>();
        var edits = new EditSet();
        foreach (Finding finding in FindingKeys.Weighty(result))
        {
            (string rule, int o, string path) = keys.KeyOf(finding);
            Correction? next = planner.Plan(finding).FirstOrDefault(correction => !tried.Contains((rule, o, path, correction.Description)));
            if (next is null || !edits.TryAdd(next.Edits))
                continue;
            tried.Add((rule, o, path, next.Description));
            proposals.Add(next);
        }

        return proposals;
    }

    /// <summary>All at once when that is an improvement; otherwise each half on its own, down to the ones that are not.</summary>
    private CheckResult Apply(CheckResult result, IReadOnlyList<Correction> corrections)
    {
        var before = new FindingKeys(result);
        var good = new List<Correction>();
        CheckResult best = result;
        Try(corrections);
        applied.AddRange(good);
        return best;

        void Try(IReadOnlyList<Correction> some)
        {
            cancel.ThrowIfCancellationRequested();
            if (checks++ >= MaxChecks)
                return;
            List<Correction> together = [.. good, .. some];
            CheckResult after = checker.Check([.. result.Files.Select(file => Edit(file, together))], problems);
            if (new FindingKeys(after).IsBetterThan(before, together) && ChangesNothingElse(result, after, together))
            {
                good.AddRange(some);
                best = after;
            }
            else if (some.Count > 1)
            {
                Try([.. some.Take(some.Count / 2)]);
                Try([.. some.Skip(some.Count / 2)]);
            }
        }
    }

    /// <summary>A value that an alias repeats is changed at other places, too; that is for its author to do.</summary>
    private static bool ChangesNothingElse(CheckResult before, CheckResult after, IReadOnlyList<Correction> corrections) =>
        before.Files.Zip(after.Files).Where(pair => !ReferenceEquals(pair.First, pair.Second))
            .Sum(pair => pair.First.Objects.Zip(pair.Second.Objects).Sum(roots => TreeDifference.Between(roots.First, roots.Second)))
        <= corrections.Sum(correction => correction.Changes);

    private static CheckedFile Edit(CheckedFile file, IReadOnlyList<Correction> corrections)
    {
        List<TextEdit> edits = [.. corrections.SelectMany(correction => correction.Edits).Where(edit => edit.File == file.File.Name)];
        return edits.Count == 0 ? file : ManifestReader.Read(file.Source!.With(TextEdit.Apply(file.Source.Text, edits)));
    }
}
