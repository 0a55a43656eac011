using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;

namespace SvcDsl.Analyzers.Tests.Difference.Running;

/// <summary>Programs that are loaded, to be run.</summary>
internal sealed class ProgramAssembly : IDisposable
{
    private readonly AssemblyLoadContext context = new("Programs", isCollectible: true);
    private readonly Assembly assembly;

    private readonly string directory = Directory.CreateTempSubdirectory("svcdsl-difference-").FullName;

    /// <param name="name">The name of the assembly.</param>
    /// <param name="image">The assembly, with its symbols. It lies in a file, because the DSL finds its callers' lines in files only.</param>
    public ProgramAssembly(string name, byte[] image)
    {
        string file = Path.Combine(directory, name + ".dll");
        File.WriteAllBytes(file, image);
        Assembly outside = context.LoadFromStream(new MemoryStream(Outside.Image));
        context.Resolving += (_, name) => name.Name == outside.GetName().Name ? outside : null;
        assembly = context.LoadFromAssemblyPath(file);
    }

    /// <summary>A culture that writes numbers as no other does: whoever relies on that of the machine is found out.</summary>
    public static CultureInfo Strange { get; } = MakeStrange();

    /// <summary>What the program builds.</summary>
    /// <exception cref="Exception">Whatever the program throws.</exception>
    public BuiltManifest Run(int program, string environment, CultureInfo culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            MethodInfo define = assembly.GetType(ProgramCompilation.NameOf(program) + ".Shop")!.GetMethod("Define", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
            return new ManifestDefinition("Shop", define.CreateDelegate<Action<Manifest>>()).Build(environment);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    public void Dispose()
    {
        context.Unload();
        Directory.Delete(directory, recursive: true);
    }

    private static CultureInfo MakeStrange()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        return culture;
    }
}
