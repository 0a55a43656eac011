using System.Globalization;
using System.Text.RegularExpressions;

namespace SvcDsl.Rules.Workloads;

/// <summary>The schedule of a CronJob: five fields, or a word that begins with <c>@</c>.</summary>
internal static class CronSchedule
{
    private static readonly string[] Words = ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"];

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static readonly (string Name, int First, int Last)[] Fields =
        [("minute", 0, 59), ("hour", 0, 23), ("day of the month", 1, 31), ("month", 1, 12), ("day of the week", 0, 6)];

    private static readonly Regex Duration = new(@"\A\+?(0|((\d+(\.\d*)?|\.\d+)(ns|us|µs|ms|s|m|h))+)\z", RegexOptions.CultureInvariant);

    /// <summary>What is wrong with a schedule, as a phrase that fits behind it; null when nothing is.</summary>
    public static string? Problem(string schedule)
    {
        if (schedule.IndexOf("TZ", StringComparison.Ordinal) >= 0)
            return "names a time zone, which belongs into timeZone";
        string[] fields = schedule.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length == 0)
            return "is empty, where five fields such as '0 3 * * *' are needed";
        if (schedule[0] == '@')
            return DescriptorProblem(schedule);
        if (fields.Length != Fields.Length)
            return $"has {fields.Length} field{(fields.Length == 1 ? "" : "s")} where 5 are needed: minute, hour, day of the month, month, day of the week";
        for (int i = 0; i < fields.Length; i++)
        {
            foreach (string range in fields[i].Split(new[] { ',' }, StringSplitOptions.RemoveEmptyEntries))
            {
                if (RangeProblem(range, i) is { } problem)
                    return $"has the {Fields[i].Name} '{range}', {problem}";
            }
        }

        return null;
    }

    private static string? DescriptorProblem(string schedule)
    {
        if (schedule.StartsWith("@every ", StringComparison.Ordinal))
            return Duration.IsMatch(schedule.Substring("@every ".Length)) ? null : "has a duration that cannot be read: one such as '@every 1h30m' can";
        if (Words.Contains(schedule))
            return null;
        string? meant = Pods.WordChoice.Meant(schedule, Words);
        return $"is none of the words that Kubernetes knows, such as {meant ?? "@daily"}";
    }

    private static string? RangeProblem(string range, int field)
    {
        (_, int first, int last) = Fields[field];
        string[] step = range.Split('/');
        string[] ends = step[0].Split('-');
        if (step.Length > 2 || ends.Length > 2)
            return "which cannot be read";
        if (step.Length == 2 && (!TryRead(step[1], -1, out int every) || every == 0))
            return "whose step is no number above 0";
        if (ends[0] is "*" or "?")
            return null;
        if (!TryRead(ends[0], field, out int from))
            return "which cannot be read";
        int to = from;
        if (ends.Length == 2 && !TryRead(ends[1], field, out to))
            return "which cannot be read";
        if (from < first || to > last)
        {
            bool isSunday = field == 4 && to == 7;
            return $"which is not between {first} and {last}{(isSunday ? " (Sunday is 0)" : "")}";
        }

        return from > to ? "which ends before it begins" : null;
    }

    private static bool TryRead(string text, int field, out int number)
    {
        string[] names = field == 3 ? Months : field == 4 ? Days : [];
        int index = Array.IndexOf(names, text.ToLowerInvariant());
        number = field == 3 ? index + 1 : index;
        return index >= 0 || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
