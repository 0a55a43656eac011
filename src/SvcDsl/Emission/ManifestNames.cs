using SvcDsl.Rules;

namespace SvcDsl.Emission;

/// <summary>Every manifest becomes a file of its own name, so names must differ and must be usable for that.</summary>
internal static class ManifestNames
{
    public static void Check(IReadOnlyList<ManifestDefinition> definitions, Report report)
    {
        // File systems of developers' machines often take upper and lower case for the same.
        var first = new Dictionary<string, ManifestDefinition>(StringComparer.OrdinalIgnoreCase);
        foreach (ManifestDefinition definition in definitions)
        {
            if (!IsFileName(definition.Name))
                report.Add(Error(EmitRules.UnusableName, definition, $"The manifest {ClassOf(definition)} has the name '{definition.Name}', which cannot be the name of its YAML file; use letters, digits, dashes and dots, as in [Manifest(Name = \"shop\")]."));
            else if (!first.TryAdd(definition.Name, definition))
                report.Add(Error(EmitRules.SameName, definition, $"The manifests {ClassOf(first[definition.Name])} and {ClassOf(definition)} both have the name '{definition.Name}' and would be written to the same file; give one of them another name: [Manifest(Name = \"…\")]."));
        }
    }

    private static bool IsFileName(string name) =>
        name.Length > 0 && name.Trim('.').Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');

    private static string ClassOf(ManifestDefinition definition) => definition.DefineMethod.DeclaringType?.FullName ?? definition.Name;

    private static Diagnostic Error(RuleInfo rule, ManifestDefinition definition, string message) =>
        new(rule, Level.Error, message, DefineFailure.PositionOfDefine(definition));
}
