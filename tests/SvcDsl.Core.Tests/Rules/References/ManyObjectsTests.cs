using System.Diagnostics;
using System.Text;
using SvcDsl.Rules.Routes;
using SvcDsl.Views;
using Xunit.Abstractions;

namespace SvcDsl.Rules.References;

/// <summary>Thousands of objects that name each other, rightly and wrongly.</summary>
public class ManyObjectsTests(ITestOutputHelper output)
{
    private const int Count = 2_000;

    [Theory]
    [InlineData("web", 0)]
    [InlineData("wbe", 5 * Count)]
    public void Are_checked_quickly(string named, int atLeast)
    {
        var yaml = new StringBuilder();
        for (int i = 0; i < Count; i++)
        {
            string label = $"{{app: {named}-{i}x}}";
            yaml.Append(Check.Web(labels: $"{{app: web-{i}x}}", name: $"web-{i}x", more: $"serviceAccountName: {named}-{i}x"));
            yaml.Append(Check.Service($"{{selector: {{app: web-{i}x}}, ports: [{{port: 80, targetPort: 5000}}]}}", $"web-{i}x"));
            yaml.Append(Given.Object("v1", "ServiceAccount", $"web-{i}x", "automountServiceAccountToken: false"));
            yaml.Append(Given.IngressTo($"{named}-{i}x", "{number: 80}").Replace("name: web}", $"name: web-{i}x}}").Replace("path: /,", $"path: /{i},"));
            yaml.Append(Given.Policy($"{{podSelector: {{matchLabels: {label}}}, ingress: [{{ports: [{{port: 5000}}]}}], egress: [{{to: [{{podSelector: {{matchLabels: {label}}}}}]}}, {{ports: [{{port: 53}}]}}]}}", $"web-{i}x"));
            yaml.Append(Some.Budget($"{{maxUnavailable: 1, selector: {{matchLabels: {label}}}}}", $"web-{i}x"));
            yaml.Append(Some.Autoscaler(target: $"{{apiVersion: apps/v1, kind: Deployment, name: {named}-{i}x}}", name: $"web-{i}x"));
        }

        ObjectSet set = Check.SetOf(yaml.ToString());
        Stopwatch watch = Stopwatch.StartNew();
        int found = RuleBook.Check(set, RuleSettings.Default).Count(finding => finding.Rule.Id.StartsWith("SVC7", StringComparison.Ordinal));
        output.WriteLine($"{set.Objects.Count} objects, {found} findings in {watch.Elapsed}");
        Assert.InRange(found, atLeast, atLeast * 2);

        // Generous, because the machine may be busy; visiting every pair would take far longer.
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }
}
