using System.CommandLine;
using SvcDsl.Emission;

namespace SvcDsl.Router.Verbs;

/// <summary><c>emit</c>: writes the YAML that a build writes, where one wants it.</summary>
internal static class EmitVerb
{
    private const string StandardOutput = "-";

    public static Command Create(ManifestDefinition definition)
    {
        var output = new Option<string>("--output", "-o")
        {
            Description = "The directory to write to, one directory below it for each environment of the project; '-' prints the YAML.",
            DefaultValueFactory = _ => StandardOutput,
        };
        Option<string?> environment = VerbOptions.Environment();
        var command = new Command("emit", "Write the manifest as YAML.") { output, environment };
        command.SetAction(parsed => Emit(definition, parsed.GetValue(output)!, parsed.GetValue(environment), parsed.InvocationConfiguration));
        return command;
    }

    private static int Emit(ManifestDefinition definition, string output, string? environment, InvocationConfiguration console)
    {
        if (output == StandardOutput)
        {
            console.Output.Write(definition.Build(Known(definition, environment)).ToYaml());
            return 0;
        }

        var options = new EmitOptions { Output = output, Project = definition.Name, Environments = environment is null ? [] : [Known(definition, environment)!] };
        return new Emitter(options, console.Output).Emit([definition]).ExitCode;
    }

    private static string? Known(ManifestDefinition definition, string? environment)
    {
        try
        {
            return environment is null ? null : definition.Resolve(environment);
        }
        catch (ArgumentException e)
        {
            throw new UserErrorException(e.Message);
        }
    }
}
