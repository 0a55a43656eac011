using SvcDsl.Rules;
using SvcDsl.Tool.Input;

namespace SvcDsl.Tool.Check;

/// <summary>What was found in a set of files.</summary>
internal sealed record CheckResult(IReadOnlyList<CheckedFile> Files, IReadOnlyList<Remark> Remarks)
{
    /// <summary>How many findings were silenced by comments.</summary>
    public int Silenced { get; init; }

    /// <summary>The places of the comments that silence something and do not say why.</summary>
    public IReadOnlyList<string> SilencedWithoutReason { get; init; } = [];

    public int Count(Level level) => Remarks.Count(remark => remark.Level == level);

    public int ObjectCount => Files.Sum(file => file.Objects.Count);

    public int ExitCode(Level failOn) =>
        Remarks.Any(remark => remark.IsFailure) ? ExitCodes.NotChecked
        : Remarks.Any(remark => remark.Level >= failOn) ? ExitCodes.Found
        : ExitCodes.Fine;
}
