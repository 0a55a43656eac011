namespace SvcDsl.Rules.Selectors;

public class SelectorExpressionIsMalformedTests
{
    [Theory]
    [InlineData("{operator: Exists}", ".key", "an expression has no key", "write the name of a label")]
    [InlineData("{key: 1, operator: Exists}", ".key", "an expression has the key 1, which is no string", "write the name of a label")]
    [InlineData("{key: a/b/c, operator: Exists}", ".key", "an expression has the key 'a/b/c', which has more than one '/'", "write the name of a label")]
    [InlineData("{key: app}", ".operator", "an expression has no operator", "write one of In, NotIn, Exists, DoesNotExist")]
    [InlineData("{key: app, operator: Odd}", ".operator", "an expression has the operator 'Odd', which does not exist", "write one of In, NotIn, Exists, DoesNotExist")]
    [InlineData("{key: app, operator: in, values: [a]}", ".operator", "an expression has the operator 'in', which does not exist", "did you mean In?")]
    [InlineData("{key: app, operator: Exist}", ".operator", "an expression has the operator 'Exist', which does not exist", "did you mean Exists?")]
    [InlineData("{key: app, operator: In}", ".values", "the expression 'app In' has no values", "list the values that are wanted, or write Exists")]
    [InlineData("{key: app, operator: NotIn, values: []}", ".values", "the expression 'app NotIn' has no values", "list the values that are not wanted, or write DoesNotExist")]
    [InlineData("{key: app, operator: Exists, values: [a]}", ".values", "the expression 'app Exists' has values", "remove them, or write In")]
    [InlineData("{key: app, operator: In, values: a}", ".values", "the expression 'app In' has values that are no list", "write them in brackets")]
    [InlineData("{key: app, operator: In, values: [a, 1]}", ".values[1]", "the expression 'app In' has a value that is no string", "write it in quotes")]
    [InlineData("{key: app, operator: In, values: [a b]}", ".values[0]", "the expression 'app In' has the value 'a b', which is no label value (letters, digits, '-', '_' and '.', a letter or digit at both ends)", "no label can have it")]
    [InlineData("text", "", "an expression is no map", "write key, operator and values")]
    public void Of_a_workload(string expression, string path, string problem, string advice) => Check.Single<SelectorExpressionIsMalformed>(
        Workload($"matchExpressions: [{expression}]"),
        "spec.selector.matchExpressions[0]" + path,
        $"In a selector of Deployment 'web', {problem}, so the API server rejects it; {advice}");

    [Fact]
    public void The_nearest_operator_is_the_fix() =>
        Assert.Equal("DoesNotExist", Assert.Single(Check.With<SelectorExpressionIsMalformed>(Check.SetOf(Workload("matchExpressions: [{key: a, operator: NotExists}]")))).Fix[FixKeys.Replacement]);

    [Theory]
    [InlineData("networking.k8s.io/v1", "NetworkPolicy", "podSelector: {matchExpressions: [X]}", "spec.podSelector")]
    [InlineData("networking.k8s.io/v1", "NetworkPolicy", "ingress: [{from: [{namespaceSelector: {matchExpressions: [X]}}]}]", "spec.ingress[0].from[0].namespaceSelector")]
    [InlineData("networking.k8s.io/v1", "NetworkPolicy", "egress: [{}, {to: [{podSelector: {matchExpressions: [X]}}]}]", "spec.egress[1].to[0].podSelector")]
    [InlineData("policy/v1", "PodDisruptionBudget", "selector: {matchExpressions: [X]}", "spec.selector")]
    [InlineData("apps/v1", "Deployment", "template: {spec: {topologySpreadConstraints: [{labelSelector: {matchExpressions: [X]}}]}}", "spec.template.spec.topologySpreadConstraints[0].labelSelector")]
    [InlineData("v1", "Pod", "affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{labelSelector: {matchExpressions: [X]}}]}}", "spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].labelSelector")]
    [InlineData("v1", "Pod", "affinity: {podAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{podAffinityTerm: {labelSelector: {matchExpressions: [X]}}}]}}", "spec.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].podAffinityTerm.labelSelector")]
    public void Wherever_selectors_stand(string apiVersion, string kind, string spec, string path) => Assert.Equal(
        path + ".matchExpressions[0].operator",
        Assert.Single(Check.With<SelectorExpressionIsMalformed>(Check.SetOf(
            $"{{apiVersion: {apiVersion}, kind: {kind}, metadata: {{name: web}}, spec: {{{spec.Replace("X", "{key: a, operator: Has}", StringComparison.Ordinal)}}}}}"))).Path);

    [Theory]
    [InlineData("{key: app, operator: In, values: [a, \"\"]}")]
    [InlineData("{key: example.com/app, operator: DoesNotExist}")]
    [InlineData("{key: app, operator: Exists, values: []}")]
    [InlineData("{key: UNKNOWN, operator: UNKNOWN}")]
    [InlineData("{OPEN: 1}")]
    [InlineData("{key: app, operator: In, values: UNKNOWN}")]
    [InlineData("{key: app, operator: In, values: [OPEN]}")]
    public void Silent(string expression) =>
        Assert.Empty(Check.With<SelectorExpressionIsMalformed>(Check.SetWithUnknowns(Workload($"matchExpressions: [{expression}]"))));

    /// <summary>One mistake is one finding: SVC1002 does not say as well that the template is not selected.</summary>
    [Theory]
    [InlineData("{key: app, operator: In}")]
    [InlineData("{key: app, operator: In, values: [1]}")]
    public void Alone(string expression) => Assert.Equal(
        ["SVC1004"], RuleBook.Check(Check.SetOf(Workload($"matchLabels: {{app: web}}, matchExpressions: [{expression}]")), RuleSettings.Default).Select(finding => finding.Rule.Id));

    private static string Workload(string selector) =>
        $"{{apiVersion: apps/v1, kind: Deployment, metadata: {{name: web}}, spec: {{selector: {{{selector}}}, template: {{metadata: {{labels: {{app: web}}}}, spec: {{containers: [{{name: a, image: i}}]}}}}}}}}";
}
