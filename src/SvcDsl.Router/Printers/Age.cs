namespace SvcDsl.Router.Printers;

/// <summary>Durations as kubectl says them: two units at most, and the second one only while it matters.</summary>
internal static class Age
{
    public static string Of(TimeSpan age)
    {
        if (age < TimeSpan.Zero)
            return "0s";
        long seconds = (long)age.TotalSeconds, minutes = seconds / 60, hours = minutes / 60, days = hours / 24, years = days / 365;
        return age switch
        {
            _ when seconds < 120 => $"{seconds}s",
            _ when minutes < 10 => WithRest(minutes, "m", seconds % 60, "s"),
            _ when minutes < 180 => $"{minutes}m",
            _ when hours < 8 => WithRest(hours, "h", minutes % 60, "m"),
            _ when hours < 48 => $"{hours}h",
            _ when days < 8 => WithRest(days, "d", hours % 24, "h"),
            _ when days < 2 * 365 => $"{days}d",
            _ when days < 8 * 365 => WithRest(years, "y", days % 365, "d"),
            _ => $"{years}y",
        };
    }

    private static string WithRest(long value, string unit, long rest, string restUnit) =>
        rest == 0 ? $"{value}{unit}" : $"{value}{unit}{rest}{restUnit}";
}
