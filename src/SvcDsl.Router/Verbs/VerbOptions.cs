using System.CommandLine;

namespace SvcDsl.Router.Verbs;

/// <summary>The options that several verbs share, under kubectl's names.</summary>
internal static class VerbOptions
{
    public static Option<string?> Namespace() => new("--namespace", "-n") { Description = "The namespace; 'default' when not given." };

    public static Option<string?> Environment() => new("--environment", "-e")
    {
        Description = "The environment that the manifest is built for, one of SvcDslEnvironments; the first of them when not given.",
    };
}
