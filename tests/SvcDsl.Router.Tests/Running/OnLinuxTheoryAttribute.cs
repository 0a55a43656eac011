namespace SvcDsl.Router.Tests.Running;

/// <summary>Several tests of what only Linux has.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnLinuxTheoryAttribute : TheoryAttribute
{
    public OnLinuxTheoryAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "Sessions, /proc and 127/8 are Linux'.";
    }
}
