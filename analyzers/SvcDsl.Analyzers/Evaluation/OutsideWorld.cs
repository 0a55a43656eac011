using Microsoft.CodeAnalysis;

namespace SvcDsl.Analyzers.Evaluation;

/// <summary>Says in plain words why a member of .NET's base library has no value before the program runs.</summary>
internal static class OutsideWorld
{
    /// <summary>The reason; null when nothing better can be said than that the call is not evaluated.</summary>
    public static string? Describe(ISymbol member)
    {
        if (member.ContainingType is not { } type)
            return null;
        bool isElsewhere = type.DeclaringSyntaxReferences.IsEmpty && !IsBaseLibrary(type);
        return isElsewhere ? $"{NameOf(member)} is in another assembly, '{type.ContainingAssembly?.Name}'" : OfBaseLibrary(member);
    }

    /// <summary>The reason why a member of the base library has no value; null when it could have one.</summary>
    public static string? OfBaseLibrary(ISymbol member)
    {
        member = (member as IMethodSymbol)?.AssociatedSymbol ?? member;
        string space = member.ContainingNamespace?.ToDisplayString() ?? "";
        return $"{space}.{member.ContainingType?.Name}" switch
        {
            "System.Environment" when member.Name.Contains("EnvironmentVariable") => $"{NameOf(member)} reads an environment variable, which only the running program sees",
            "System.Environment" or "System.AppContext" or "System.OperatingSystem" or "System.Runtime.InteropServices.RuntimeInformation" => $"{NameOf(member)} depends on the machine that the program runs on",
            "System.IO.Path" => $"{NameOf(member)} writes paths as the machine does that the program runs on",
            "System.DateTime" or "System.DateTimeOffset" or "System.TimeProvider" or "System.Diagnostics.Stopwatch" when IsClock(member.Name) => $"{NameOf(member)} reads the clock",
            "System.Random" or "System.Security.Cryptography.RandomNumberGenerator" => $"{NameOf(member)} is random",
            "System.Guid" when member.Name is "NewGuid" or "CreateVersion7" => $"{NameOf(member)} is random",
            "System.Console" => $"{NameOf(member)} reads or writes the console",
            "System.IO.File" or "System.IO.Directory" or "System.IO.FileInfo" or "System.IO.DirectoryInfo" or "System.IO.FileStream" or "System.IO.StreamReader" or "System.IO.StreamWriter" => $"{NameOf(member)} reads or writes files",
            _ when space.StartsWith("System.Net", StringComparison.Ordinal) => $"{NameOf(member)} uses the network",
            _ => null,
        };
    }

    private static string NameOf(ISymbol member) =>
        member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? $"'{member.ContainingType.Name}'" : $"'{member.ContainingType.Name}.{member.Name}'";

    private static bool IsClock(string member) => member is "Now" or "UtcNow" or "Today" or "GetUtcNow" or "GetLocalNow" or "GetTimestamp" or "StartNew" or "System" or "Elapsed" or "ElapsedMilliseconds";

    private static bool IsBaseLibrary(ITypeSymbol type) =>
        type.ContainingAssembly?.Name is not { } assembly || assembly.StartsWith("System", StringComparison.Ordinal) || assembly is "mscorlib" or "netstandard";
}
