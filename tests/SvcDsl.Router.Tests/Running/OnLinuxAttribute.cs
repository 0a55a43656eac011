namespace SvcDsl.Router.Tests.Running;

/// <summary>A test of what only Linux has.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnLinuxAttribute : FactAttribute
{
    public OnLinuxAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "Sessions, /proc and 127/8 are Linux'.";
    }
}
