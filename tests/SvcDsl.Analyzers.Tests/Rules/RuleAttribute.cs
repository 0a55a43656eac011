namespace SvcDsl.Analyzers.Tests.Rules;

/// <summary>Names the rule that a class tests. Its tests are called Wrong… where it reports, Right… and Silent… where it does not.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class RuleAttribute(string id) : Attribute
{
    public string Id { get; } = id;
}
