namespace SvcDsl.Views;

/// <summary>The part of an <c>apiVersion</c> before the slash; empty for the core group.</summary>
internal static class ApiGroup
{
    public static string Of(string apiVersion)
    {
        int slash = apiVersion.IndexOf('/');
        return slash < 0 ? "" : apiVersion.Substring(0, slash);
    }
}
