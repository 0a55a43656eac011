using System.Globalization;
using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Calls.Strings;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation.Calls.Objects;

/// <summary>Objects of the base library that never change: cultures, comparers, spans of time, versions.</summary>
internal static class Known
{
    private static readonly PureMethods Table = new()
    {
        ["get_InvariantCulture"] = a => a.Type.Name == "CultureInfo" ? CultureInfo.InvariantCulture : PureMethods.Unclear,
        ["get_Ordinal"] = _ => StringComparer.Ordinal,
        ["get_OrdinalIgnoreCase"] = _ => StringComparer.OrdinalIgnoreCase,
        ["Invariant(FormattableString)"] = a => a.Value(0) is PiecesValue pieces ? Formatting.Write(pieces, invariant: true) : PureMethods.Unclear,

        ["get_Now"] = _ => PureMethods.Unclear,
        ["get_UtcNow"] = _ => PureMethods.Unclear,
        ["get_Today"] = _ => PureMethods.Unclear,
        ["NewGuid"] = _ => PureMethods.Unclear,

        ["FromDays(int)"] = a => TimeSpan.FromTicks(checked(a.Int(0) * TimeSpan.TicksPerDay)),
        ["FromHours(int)"] = a => TimeSpan.FromTicks(checked(a.Int(0) * TimeSpan.TicksPerHour)),
        ["FromMinutes(long)"] = a => TimeSpan.FromTicks(checked((long)a[0]! * TimeSpan.TicksPerMinute)),
        ["FromSeconds(long)"] = a => TimeSpan.FromTicks(checked((long)a[0]! * TimeSpan.TicksPerSecond)),
        ["FromMilliseconds(long,long)"] = a => a[1] is 0L ? TimeSpan.FromTicks(checked((long)a[0]! * TimeSpan.TicksPerMillisecond)) : PureMethods.Unclear,
        ["FromDays(double)"] = a => Span(a.Double(0), TimeSpan.TicksPerDay),
        ["FromHours(double)"] = a => Span(a.Double(0), TimeSpan.TicksPerHour),
        ["FromMinutes(double)"] = a => Span(a.Double(0), TimeSpan.TicksPerMinute),
        ["FromSeconds(double)"] = a => Span(a.Double(0), TimeSpan.TicksPerSecond),
        ["FromMilliseconds(double)"] = a => Span(a.Double(0), TimeSpan.TicksPerMillisecond),
        ["get_TotalDays"] = a => Total(a, TimeSpan.TicksPerDay),
        ["get_TotalHours"] = a => Total(a, TimeSpan.TicksPerHour),
        ["get_TotalMinutes"] = a => Total(a, TimeSpan.TicksPerMinute),
        ["get_TotalSeconds"] = a => Total(a, TimeSpan.TicksPerSecond),
        ["get_TotalMilliseconds"] = a => Total(a, TimeSpan.TicksPerMillisecond),
        ["get_Ticks"] = a => a[0] switch { TimeSpan span => span.Ticks, DateTime time => time.Ticks, _ => PureMethods.Unclear },
        ["get_Days"] = a => ((TimeSpan)a[0]!).Days,
        ["get_Hours"] = a => ((TimeSpan)a[0]!).Hours,
        ["get_Minutes"] = a => ((TimeSpan)a[0]!).Minutes,
        ["get_Seconds"] = a => ((TimeSpan)a[0]!).Seconds,
        ["get_Milliseconds"] = a => ((TimeSpan)a[0]!).Milliseconds,
        ["op_Addition(TimeSpan,TimeSpan)"] = a => (TimeSpan)a[0]! + (TimeSpan)a[1]!,
        ["op_Subtraction(TimeSpan,TimeSpan)"] = a => (TimeSpan)a[0]! - (TimeSpan)a[1]!,

        ["get_Major"] = a => ((Version)a[0]!).Major,
        ["get_Minor"] = a => ((Version)a[0]!).Minor,
        ["get_Build"] = a => ((Version)a[0]!).Build,
        ["get_Revision"] = a => ((Version)a[0]!).Revision,
        ["get_Year"] = a => ((DateTime)a[0]!).Year,
        ["get_Month"] = a => ((DateTime)a[0]!).Month,
        ["get_Day"] = a => ((DateTime)a[0]!).Day,
        ["get_Hour"] = a => ((DateTime)a[0]!).Hour,
        ["get_Minute"] = a => ((DateTime)a[0]!).Minute,
        ["get_Second"] = a => ((DateTime)a[0]!).Second,

        [".ctor(int,int)"] = a => a.Type.Name == "Version" ? new Version(a.Int(0), a.Int(1)) : PureMethods.Unclear,
        [".ctor(int,int,int)"] = a => a.Type.Name switch
        {
            "Version" => new Version(a.Int(0), a.Int(1), a.Int(2)),
            "TimeSpan" => new TimeSpan(a.Int(0), a.Int(1), a.Int(2)),
            "DateTime" => new DateTime(a.Int(0), a.Int(1), a.Int(2)),
            _ => PureMethods.Unclear,
        },
        [".ctor(int,int,int,int)"] = a => a.Type.Name switch
        {
            "Version" => new Version(a.Int(0), a.Int(1), a.Int(2), a.Int(3)),
            "TimeSpan" => new TimeSpan(a.Int(0), a.Int(1), a.Int(2), a.Int(3)),
            _ => PureMethods.Unclear,
        },
        [".ctor(int,int,int,int,int,int)"] = a => a.Type.Name == "DateTime" ? new DateTime(a.Int(0), a.Int(1), a.Int(2), a.Int(3), a.Int(4), a.Int(5)) : PureMethods.Unclear,
        [".ctor(string)"] = a => a.Type.Name switch
        {
            "Version" => new Version(a.Text(0)),
            "Guid" => new Guid(a.Text(0)),
            _ => PureMethods.Unclear,
        },
        ["ToString()"] = a => Text.TryFormat(a.Value(0), null) ?? PureMethods.Unclear,
        ["ToString(string)"] = a => Text.TryFormat(a.Value(0), a.MaybeText(1)) ?? PureMethods.Unclear,
        ["ToString(string,IFormatProvider)"] = a => Text.TryFormat(a.Value(0), a.MaybeText(1), a.IsInvariant(2)) ?? PureMethods.Unclear,
        ["ToString(int)"] = a => a[0] is Version version ? version.ToString(a.Int(1)) : PureMethods.Unclear,
    };

    public static LibraryMethod? Find(IMethodSymbol definition) => Table.Find(definition);

    /// <summary>Whole units; of fractions .NET Framework keeps less.</summary>
    private static object Span(double count, long ticks) =>
        count == Math.Truncate(count) && Math.Abs(count) < 1e9 ? TimeSpan.FromTicks((long)count * ticks) : PureMethods.Unclear;

    /// <summary>The quotient where it has no remainder; the last digit of others depends on the way in which it is computed.</summary>
    private static object Total(PureArguments a, long ticks) =>
        a[0] is TimeSpan span && span.Ticks % ticks == 0 ? (double)(span.Ticks / ticks) : PureMethods.Unclear;
}
