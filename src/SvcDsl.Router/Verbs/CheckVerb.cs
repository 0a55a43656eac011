using System.CommandLine;
using SvcDsl.Rules;

namespace SvcDsl.Router.Verbs;

/// <summary><c>check</c>: runs the rules on the finished manifest and prints what they find.</summary>
internal static class CheckVerb
{
    public static Command Create(ManifestDefinition definition)
    {
        Option<string?> environment = VerbOptions.Environment();
        var command = new Command("check", "Check the manifest by all rules. The exit code is 1 when there is an error.") { environment };
        command.SetAction(parsed => Check(definition, parsed.GetValue(environment), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Check(ManifestDefinition definition, string? environment, TextWriter output)
    {
        IReadOnlyList<string> environments = environment is null ? definition.EnvironmentsOrDefault : [environment];
        int errors = 0, others = 0;
        foreach (string name in environments)
        {
            foreach (Finding finding in Findings(definition, name))
            {
                string suffix = environments.Count > 1 ? $" (in environment {name})" : "";
                output.WriteLine($"{finding.Origin}: {finding.Level.ToString().ToLowerInvariant()} {finding.Rule.Id}: {finding.Message}{suffix}");
                _ = finding.Level == Level.Error ? errors++ : others++;
            }
        }

        output.WriteLine($"{definition.Name}: {errors} error(s), {others} other finding(s) in {string.Join(", ", environments)}");
        return errors > 0 ? 1 : 0;
    }

    private static IReadOnlyList<Finding> Findings(ManifestDefinition definition, string environment)
    {
        try
        {
            return definition.Build(environment).Check(definition.Settings);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            throw new UserErrorException($"The manifest '{definition.Name}' cannot be built: {e.Message}");
        }
    }
}
