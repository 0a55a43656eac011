using SvcDsl.Rules;
using SvcDsl.Views;

namespace SvcDsl.Analyzers.Tests.Difference.Running;

/// <summary>The findings of a manifest, as a text that can be compared.</summary>
/// <param name="All">The findings.</param>
/// <param name="IsOpen">Whether more may have been done to the manifest than is known: it may have got a default namespace.</param>
internal sealed record Findings(IReadOnlyList<Finding> All, bool IsOpen)
{
    public string Text { get; } = string.Join("\n", All.Select(finding => $"{finding.Rule.Id} {finding.Level} {FindingKey.Of(finding, "")} {finding.Message}"));

    /// <summary>What is not so in a program whose own findings are <paramref name="real"/>. An evaluation may not know what an object is called.</summary>
    public IReadOnlyList<Finding> WrongAbout(Findings real) =>
        [.. All.Where(claim => claim.Level > Level.Info && !real.All.Any(finding => Confirms(finding, claim)))];

    public static Findings Of(BuiltManifest? manifest) => new(manifest?.Check(RuleSettings.Default) ?? [], manifest?.Manifest.Opened is not null);

    private bool Confirms(Finding finding, Finding claim) =>
        finding.Rule == claim.Rule && (IsAtOrIn(claim.Path, finding.Path) || IsAtOrIn(finding.Path, claim.Path)) && finding.Object.Kind == claim.Object.Kind
        && Agree(finding.Object.Name, claim.Object.Name)
        && (IsOpen && claim.Object.Namespace.IsMissing || Agree(finding.Object.Namespace, claim.Object.Namespace));

    /// <summary>Who knows more may point to one key of a map.</summary>
    private static bool IsAtOrIn(string path, string inner) => inner == path || inner.StartsWith(path + ".", StringComparison.Ordinal);

    private static bool Agree(Field<string> real, Field<string> claimed) => claimed.IsUnknown || Equals(real.Or(""), claimed.Or(""));
}
