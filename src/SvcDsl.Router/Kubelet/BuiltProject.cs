namespace SvcDsl.Router.Kubelet;

/// <summary>A project that was built.</summary>
/// <param name="TargetPath">The assembly to run.</param>
/// <param name="Directory">The project's folder, where <c>dotnet run</c> in that folder and an IDE start the program.</param>
internal sealed record BuiltProject(string TargetPath, string Directory);
