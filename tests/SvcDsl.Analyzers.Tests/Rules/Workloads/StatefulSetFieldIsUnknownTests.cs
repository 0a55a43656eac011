namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC8023")]
public class StatefulSetFieldIsUnknownTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Yaml({|SVC8023:"{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: db}, spec: {podManagementPolicy: parallel, selector: {matchLabels: {app: db}}, template: {metadata: {labels: {app: db}}, spec: {containers: [{name: db, image: db}]}}}}"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Yaml("{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: db}, spec: {podManagementPolicy: Parallel, selector: {matchLabels: {app: db}}, template: {metadata: {labels: {app: db}}, spec: {containers: [{name: db, image: db}]}}}}");
        """);
}
