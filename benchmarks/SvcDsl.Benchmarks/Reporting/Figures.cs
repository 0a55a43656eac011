using System.Globalization;

namespace SvcDsl.Benchmarks.Reporting;

/// <summary>Figures with as many digits as a noisy machine can stand for.</summary>
internal static class Figures
{
    public static string Ratio(double ratio) => ratio.ToString(ratio < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture) + "x";

    public static string Goal(double ratio) => "<= " + Ratio(ratio);

    public static string Milliseconds(double milliseconds) => milliseconds switch
    {
        < 10 => milliseconds.ToString("0.00", CultureInfo.InvariantCulture) + " ms",
        < 10_000 => milliseconds.ToString("0", CultureInfo.InvariantCulture) + " ms",
        _ => (milliseconds / 1000).ToString("0.0", CultureInfo.InvariantCulture) + " s",
    };

    public static string Megabytes(double bytes) => (bytes / (1024 * 1024)).ToString("0", CultureInfo.InvariantCulture) + " MB";

    public static string Count(double count) => Math.Round(count).ToString("N0", CultureInfo.InvariantCulture);
}
