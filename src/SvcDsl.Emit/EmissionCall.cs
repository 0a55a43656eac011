using System.Reflection;
using System.Runtime.CompilerServices;
using SvcDsl.Emission;

namespace SvcDsl.Emit;

/// <summary>The only code of the tool that touches types of SvcDsl.dll; it must not be compiled before they can be found.</summary>
internal static class EmissionCall
{
    private const string DefinitionProperty = "SvcDslDefinition";

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Run(Assembly assembly, ToolArguments arguments, TextWriter output, OwnedFiles owned)
    {
        ManifestDefinition[] definitions = [.. assembly.GetCustomAttributes<ManifestClassAttribute>().Select(attribute => Definition(attribute.Type))];
        var options = new EmitOptions
        {
            Output = arguments.Output,
            Project = arguments.Project,
            Environments = arguments.Environments,
            PathMap = PathMap.Parse(arguments.PathMap),
            // What the project says stands behind what its files say, and so wins.
            Severities = Severities.Parse($"{EditorConfig.Severities(arguments.EditorConfigs)},{arguments.Severities}", arguments.WarningsAreErrors),
            YamlSeverities = Severities.Parse($"{EditorConfig.Severities(arguments.EditorConfigs, forYaml: true)},{arguments.Severities}", arguments.WarningsAreErrors),
            Yaml = arguments.Yaml,
            Timeout = arguments.Timeout ?? EmitOptions.DefaultTimeout,
        };
        EmitResult result = new Emitter(options, output).Emit(definitions);
        if (result.ExitCode == EmitExitCodes.Fine)
            owned.Replace(result.Files);
        output.Flush();
        return result.ExitCode;
    }

    private static ManifestDefinition Definition(Type type)
    {
        const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        return type.GetProperty(DefinitionProperty, Static)?.GetValue(null) as ManifestDefinition
            ?? throw new ToolException($"The manifest class {type.FullName} has no property {DefinitionProperty}; was it built with the SvcDsl analyzers turned off?");
    }
}
