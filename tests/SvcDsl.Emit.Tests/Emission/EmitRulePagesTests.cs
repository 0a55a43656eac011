using System.Reflection;
using SvcDsl.Infrastructure;
using SvcDsl.Rules;

namespace SvcDsl.Emission;

public sealed class EmitRulePagesTests
{
    [Fact]
    public void Every_error_of_the_emission_has_a_page()
    {
        string[] ids =
        [
            "SVC9000",
            .. YamlRules.All.Select(rule => rule.Id),
            .. typeof(EmitRules).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => ((RuleInfo)field.GetValue(null)!).Id),
        ];
        Assert.Equal(7, ids.Length);
        Assert.All(ids, id => Assert.StartsWith($"# {id}: ", File.ReadAllText(Path.Combine(Repository.Root, "docs", "rules", id + ".md")), StringComparison.Ordinal));
    }
}
