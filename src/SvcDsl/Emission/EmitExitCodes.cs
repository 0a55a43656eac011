namespace SvcDsl.Emission;

/// <summary>What the exit codes of the emitter mean; the build targets rely on them.</summary>
internal static class EmitExitCodes
{
    public const int Fine = 0;

    /// <summary>There are errors, and all of them were reported in a form that MSBuild understands.</summary>
    public const int ErrorsReported = 1;

    /// <summary>The emitter itself failed.</summary>
    public const int InternalFailure = 2;
}
