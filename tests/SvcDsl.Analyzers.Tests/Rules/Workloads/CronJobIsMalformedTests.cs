namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC8025")]
public class CronJobIsMalformedTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Yaml({|SVC8025:"{apiVersion: batch/v1, kind: CronJob, metadata: {name: a}, spec: {schedule: '0 3 * *', jobTemplate: {spec: {template: {spec: {containers: [{name: a, image: a}], restartPolicy: Never}}}}}}"|});
        """);

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Yaml("{apiVersion: batch/v1, kind: CronJob, metadata: {name: a}, spec: {schedule: '@daily', timeZone: Etc/UTC, jobTemplate: {spec: {template: {spec: {containers: [{name: a, image: a}], restartPolicy: Never}}}}}}");
        """);
}
