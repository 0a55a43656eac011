using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace SvcDsl.Testing;

/// <summary>A manifest class that is compiled, loaded and run, as a program would.</summary>
internal sealed class LoadedManifest
{
    private readonly MethodInfo define;

    public LoadedManifest(Compilation compilation)
    {
        var image = new MemoryStream();
        if (compilation.Emit(image) is { Success: false } failed)
            throw new VerificationException("The program cannot be written:\n" + AnnotatedSource.Of(failed.Diagnostics));
        image.Position = 0;
        Assembly assembly = new AssemblyLoadContext(compilation.AssemblyName, isCollectible: true).LoadFromStream(image);
        Type type = assembly.GetTypes().Single(type => type.GetCustomAttribute<ManifestAttribute>() is not null);
        define = type.GetMethod("Define", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
    }

    public BuiltManifest Build(string environment) =>
        new ManifestDefinition(define.DeclaringType!.Name, define.CreateDelegate<Action<Manifest>>()) { Environments = [environment] }.Build(environment);
}
