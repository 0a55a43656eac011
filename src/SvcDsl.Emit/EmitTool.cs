using System.Reflection;

namespace SvcDsl.Emit;

/// <summary>
/// Loads a built assembly and runs the emission of the SvcDsl.dll that it uses. Its <c>Main</c> is never run.
/// </summary>
internal static class EmitTool
{
    private const int Fine = 0;
    private const int InternalFailure = 2;

    /// <returns>0 when all is well, 1 when errors were reported, 2 when the tool itself failed.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        try
        {
            return Run(ToolArguments.Parse(args), output, error);
        }
        catch (ToolException e)
        {
            error.WriteLine($"svcdsl-emit: {e.Message}");
        }
#pragma warning disable CA1031 // The last resort: the build shows it, and people attach it to an issue.
        catch (Exception e)
#pragma warning restore CA1031
        {
            error.WriteLine($"svcdsl-emit: this is a mistake in SvcDsl, please report it.{Environment.NewLine}{e}");
        }

        return InternalFailure;
    }

    private static int Run(ToolArguments arguments, TextWriter output, TextWriter error)
    {
        var owned = new OwnedFiles(arguments.FilesList);
        if (!ManifestAttributes.AreIn(arguments.Assembly))
        {
            // Not a mistake: the package flows to projects that only reference a project with manifests.
            owned.Replace([]);
            return Fine;
        }

        ReferenceResolver.Install(arguments.Assembly, arguments.References);
        Assembly assembly = UserAssembly.Load(arguments.Assembly);
        using IDisposable redirection = UserOutput.RedirectTo(error);
        return EmissionCall.Run(assembly, arguments, output, owned);
    }
}
