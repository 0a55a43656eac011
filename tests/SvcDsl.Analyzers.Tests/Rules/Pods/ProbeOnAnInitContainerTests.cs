namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC8008")]
public class ProbeOnAnInitContainerTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Deployment("web").Merge({|SVC8008:"spec: {template: {spec: {initContainers: [{name: init, image: i, readinessProbe: {exec: {command: [a]}}}]}}}"|}).Container("web", "web:1");
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Deployment("web").Merge("spec: {template: {spec: {initContainers: [{name: init, image: i, restartPolicy: Always, readinessProbe: {exec: {command: [a]}}}]}}}").Container("web", "web:1");
        """);
}
