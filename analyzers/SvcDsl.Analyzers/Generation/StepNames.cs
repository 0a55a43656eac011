namespace SvcDsl.Analyzers.Generation;

/// <summary>The steps of the generator, for the tests of its caching.</summary>
internal static class StepNames
{
    public const string Classes = "Manifest classes";
    public const string Evaluations = "Manifest evaluations";
    public const string Specs = "Manifest specs";
    public const string Members = "Manifest members";
    public const string Preview = "Manifest previews";
}
