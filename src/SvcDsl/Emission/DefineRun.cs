using SvcDsl.Rules;
using SvcDsl.Views;

namespace SvcDsl.Emission;

/// <summary>One run of <c>Define</c> for one environment: it gave a manifest or a failure.</summary>
internal sealed record DefineRun(ManifestDefinition Definition, string Environment, BuiltManifest? Manifest, Diagnostic? Failure)
{
    /// <summary>
    /// Runs <c>Define</c> on a thread of its own, which is left behind when it does not end: the process must then be ended hard.
    /// </summary>
    public static DefineRun Start(ManifestDefinition definition, string environment, TimeSpan timeout)
    {
        var manifest = new Manifest(environment);
        BuiltManifest? built = null;
        Exception? exception = null;
        var thread = new Thread(() =>
        {
            try
            {
                built = new BuiltManifest(definition.Define(manifest));
            }
#pragma warning disable CA1031 // Whatever the user's code throws is the user's error, and reported as such.
            catch (Exception e)
#pragma warning restore CA1031
            {
                exception = e;
            }
        })
        {
            IsBackground = true,
            Name = $"Define {definition.Name}",
        };
        thread.Start();
        if (!thread.Join(timeout))
            return new DefineRun(definition, environment, null, DoesNotEnd(definition, manifest, timeout));
        if (exception is not null)
            return new DefineRun(definition, environment, null, DefineFailure.Of(exception, definition, environment));
        return new DefineRun(definition, environment, built, null);
    }

    private static Diagnostic DoesNotEnd(ManifestDefinition definition, Manifest manifest, TimeSpan timeout)
    {
        string message = $"Define of {definition.DefineMethod.DeclaringType?.FullName ?? definition.Name} did not end within {timeout.TotalSeconds:0.#} s for environment '{manifest.Environment}'";
        const string Advice = "Define must only describe objects; look for a loop that does not end or for something that waits, or raise SvcDslTimeoutSeconds.";
        return manifest.LastObject is { } last
            ? new Diagnostic(EmitRules.DefineDoesNotEnd, Level.Error, $"{message}; the last object it created is {new ObjectView(last.Root)}, here. {Advice}", last.Site)
            : new Diagnostic(EmitRules.DefineDoesNotEnd, Level.Error, $"{message}; it created no object. {Advice}", DefineFailure.PositionOfDefine(definition));
    }
}
