using SvcDsl.Rules;
using SvcDsl.Views;

namespace SvcDsl;

/// <summary>Tells findings apart without positions, so that the compiler and the emitter do not both report the same one.</summary>
internal static class FindingKey
{
    public static string Of(Finding finding, string environment)
    {
        ObjectView item = finding.Object;
        return $"{environment}|{finding.Rule.Id}|{item.Kind}/{item.Namespace.Or("")}/{item.NameText}|{finding.Path}";
    }
}
