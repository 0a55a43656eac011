using SvcDsl.Rules.Pods;

namespace SvcDsl.Rules.Workloads;

public class CronJobIsMalformedTests
{
    [Theory]
    [InlineData("0 3 * *", "has 4 fields where 5 are needed: minute, hour, day of the month, month, day of the week")]
    [InlineData("0 0 3 * * *", "has 6 fields where 5 are needed: minute, hour, day of the month, month, day of the week")]
    [InlineData("", "is empty, where five fields such as '0 3 * * *' are needed")]
    [InlineData("60 * * * *", "has the minute '60', which is not between 0 and 59")]
    [InlineData("0 24 * * *", "has the hour '24', which is not between 0 and 23")]
    [InlineData("0 0 0 * *", "has the day of the month '0', which is not between 1 and 31")]
    [InlineData("0 0 1 1-13 *", "has the month '1-13', which is not between 1 and 12")]
    [InlineData("0 0 * * 7", "has the day of the week '7', which is not between 0 and 6 (Sunday is 0)")]
    [InlineData("0 0 * * fri-mon", "has the day of the week 'fri-mon', which ends before it begins")]
    [InlineData("*/0 * * * *", "has the minute '*/0', whose step is no number above 0")]
    [InlineData("0 0 L * *", "has the day of the month 'L', which cannot be read")]
    [InlineData("0 1-2-3 * * *", "has the hour '1-2-3', which cannot be read")]
    [InlineData("TZ=UTC 0 3 * * *", "names a time zone, which belongs into timeZone")]
    [InlineData("@dayly", "is none of the words that Kubernetes knows, such as @daily")]
    [InlineData("@every day", "has a duration that cannot be read: one such as '@every 1h30m' can")]
    public void Schedule(string schedule, string problem) => Check.Single<CronJobIsMalformed>(
        PodYaml.CronJob(schedule: $"schedule: '{schedule}'"), "spec.schedule", $"The schedule '{schedule}' of CronJob 'web' {problem}, so the API server rejects it; correct it");

    [Fact]
    public void No_schedule() => Check.Single<CronJobIsMalformed>(
        PodYaml.CronJob(schedule: ""), "spec.schedule", "CronJob 'web' has no schedule, so the API server rejects it; add one such as '0 3 * * *'");

    [Fact]
    public void Time_zone() => Check.Single<CronJobIsMalformed>(
        PodYaml.CronJob("timeZone: Local"),
        "spec.timeZone",
        "The timeZone of CronJob 'web' is 'Local', so the API server rejects it; write the name of a zone such as Europe/Zurich or Etc/UTC, or leave it out");

    [Fact]
    public void Policy() => Check.Single<CronJobIsMalformed>(
        PodYaml.CronJob("concurrencyPolicy: forbid"),
        "spec.concurrencyPolicy",
        "The concurrencyPolicy of CronJob 'web' is 'forbid', which is none of the values that Kubernetes knows, so the API server rejects it; did you mean Forbid?");

    [Fact]
    public void Selector() => Check.Single<CronJobIsMalformed>(
        PodYaml.CronJob(job: "selector: {matchLabels: {app: web}}"),
        "spec.jobTemplate.spec.selector",
        "The Job of CronJob 'web' has a selector, which the cluster writes itself, so the API server rejects it; remove it");

    [Theory]
    [InlineData("schedule: '*/5 * * * *'")]
    [InlineData("schedule: '0,30 8-18/2 1,15 JAN-jun mon-fri'")]
    [InlineData("schedule: '5/15 ? * * sun'")]
    [InlineData("schedule: '  0   3 * * 6 '")]
    [InlineData("schedule: '@hourly'")]
    [InlineData("schedule: '@every 1h30m'")]
    [InlineData("schedule: UNKNOWN")]
    [InlineData("OPEN: ''")]
    public void Silent(string schedule) => Assert.Empty(Check.With<CronJobIsMalformed>(Check.SetWithUnknowns(
        PodYaml.CronJob("concurrencyPolicy: Replace\n  timeZone: Europe/Zurich", schedule: schedule))));

    [Fact]
    public void Silent_about_patches() => Check.Silent<CronJobIsMalformed>("{apiVersion: batch/v1, kind: CronJob, metadata: {name: web}, spec: {suspend: true}}");
}
