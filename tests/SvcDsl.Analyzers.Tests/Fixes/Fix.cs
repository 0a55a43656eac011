using SvcDsl.CodeFixes.Editing;
using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Fixes;

/// <summary>Fixes a few lines of <c>Define</c>.</summary>
internal static class Fix
{
    public static Task DefineAsync<TFix>(string before, string after, string members = "", string? title = null)
        where TFix : PlannedCodeFix, new() =>
        new FixTest(new TFix(), Code.Manifest(before, members)) { Title = title }.VerifyAsync(Code.Manifest(after, members));

    /// <summary>The edit belongs into the members of the class; the lines of <c>Define</c> stay.</summary>
    public static Task MembersAsync<TFix>(string body, string before, string after, string? title = null)
        where TFix : PlannedCodeFix, new() =>
        new FixTest(new TFix(), Code.Manifest(body, before)) { Title = title }.VerifyAsync(Code.Manifest(body, after));

    public static Task NothingAsync<TFix>(string body, string members = "")
        where TFix : PlannedCodeFix, new() =>
        DefineAsync<TFix>(body, body, members);

    public static Task FilesAsync<TFix>(string[] before, string[] after)
        where TFix : PlannedCodeFix, new() =>
        new FixTest(new TFix(), before).VerifyAsync(after);
}
