namespace SvcDsl.Analyzers.Tests.Evaluation.Library;

/// <summary>Operators and conversions of all numeric types, with the values at which they are at odds.</summary>
public class NumberTests
{
    private static readonly Dictionary<string, string[]> Edges = new()
    {
        ["sbyte"] = ["(sbyte)0", "(sbyte)1", "sbyte.MinValue", "sbyte.MaxValue"],
        ["byte"] = ["(byte)0", "(byte)7", "byte.MaxValue"],
        ["short"] = ["(short)0", "(short)-3", "short.MinValue", "short.MaxValue"],
        ["ushort"] = ["(ushort)0", "(ushort)300", "ushort.MaxValue"],
        ["char"] = ["'a'", "'\\0'", "'z'"],
        ["int"] = ["0", "1", "-7", "int.MinValue", "int.MaxValue"],
        ["uint"] = ["0u", "5u", "uint.MaxValue"],
        ["long"] = ["0L", "-9L", "long.MinValue", "long.MaxValue"],
        ["ulong"] = ["0UL", "12UL", "ulong.MaxValue"],
        ["float"] = ["0f", "1.5f", "-2.25f"],
        ["double"] = ["0d", "0.1", "-2.5", "1e10", "123.456"],
        ["decimal"] = ["0m", "1.10m", "-2.5m", "79228162514264337593543950335m"],
    };

    public static TheoryData<string> Types => [.. Edges.Keys];

    [Theory]
    [MemberData(nameof(Types))]
    public void Arithmetic_is_that_of_the_type(string type)
    {
        bool isFraction = type is "float" or "double" or "decimal";
        string[] operators = type == "decimal" ? ["<", "<=", ">", ">=", "==", "!="] : isFraction ? ["+", "-", "*", "<", "<=", ">", ">=", "==", "!="] : ["+", "-", "*", "&", "|", "^", "<", "<=", ">", ">=", "==", "!="];
        var expressions = new List<string>();
        foreach (string left in Edges[type])
        {
            foreach (string right in Edges[type])
                expressions.AddRange(operators.Select(op => $"Show({Exact(type, op)}unchecked(V<{type}>({left}) {op} V<{type}>({right})))"));
            foreach (string right in Edges[type].Where(edge => edge.TrimStart('(').Any(letter => letter is >= '1' and <= '9') && edge is not "'\\0'").Where(edge => !edge.StartsWith("(short)-", StringComparison.Ordinal) || !left.Contains("Min", StringComparison.Ordinal)))
                expressions.AddRange(isFraction && type != "decimal" ? [] : [$"Show(V<{type}>({left}) / V<{type}>({right}))", $"Show(V<{type}>({left}) % V<{type}>({right}))"]);
            if (!isFraction)
                expressions.AddRange([$"Show(V<{type}>({left}) << 3)", $"Show(V<{type}>({left}) >> 2)", $"Show(V<{type}>({left}) >>> 1)", $"Show(~V<{type}>({left}))"]);
            expressions.Add($"Show(+V<{type}>({left}))");
            if (type != "ulong")
                expressions.Add($"Show({Exact(type, "-")}unchecked(-V<{type}>({left})))");
        }

        Known(expressions);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Conversions_are_those_of_the_types(string type)
    {
        var expressions = new List<string>();
        foreach (string value in Edges[type])
        {
            foreach (string target in Edges.Keys.Where(target => target is not ("char" or "float" or "double" or "decimal")))
            {
                if (type is not ("float" or "double" or "decimal"))
                    expressions.Add($"Show(unchecked(({target})V<{type}>({value})))");
            }

            if (type is not ("ulong" or "decimal"))
                expressions.AddRange([$"Show((decimal)V<{type}>({value}))", $"((double)V<{type}>({value}) > 3 ? \"a\" : \"b\")", $"Show((object)V<{type}>({value}))"]);
        }

        Known(expressions);
    }

    [Fact]
    public void Compound_assignments_keep_the_type_of_their_target() => Known(
        "Show(Do(() => { byte b = 250; b += 10; return b; }))",
        "Show(Do(() => { sbyte b = 127; b++; return b; }))",
        "Show(Do(() => { char c = 'a'; c++; return c; }))",
        "Show(Do(() => { short s = 5; s <<= 14; return s; }))",
        "Show(Do(() => { long l = 5; l *= 3; l -= 20; return l; }))",
        "Show(Do(() => { uint u = 1; u -= 2; return u; }))",
        "Show(Do(() => { double d = 1; d /= 4; d++; return d; }))",
        "Show(Do(() => { decimal d = 1; d += 0.10m; d--; return d; }))",
        "Show(Do(() => { ulong u = 7; u ^= 2; u |= 8; u &= 12; u %= 5; return u; }))");

    [Fact]
    public void Lifted_operators() => Known(
        "Show(N(null) + N(3))", "Show(N(2) + N(3))", "Show(N(null) < N(3))", "Show(N(null) == N(null))", "Show(N(null) != N(1))", "Show(N(2) >= N(2))", "Show(-N(null))", "Show(-N(4))",
        "Show(B(null) & B(false))", "Show(B(null) | B(true))", "Show(B(null) & B(true))", "Show(N(5) ?? 1)", "Show(N(null) ?? 1)", "Show(N(4) * 2L)", "Show((long?)N(null))", "Show((short)N(4)!)",
        "Show(N(3).HasValue)", "Show(N(null).HasValue)", "Show(N(3)!.Value)", "Show(N(null).GetValueOrDefault())", "Show(N(null).GetValueOrDefault(9))", "Show(N(3).GetValueOrDefault(9))");

    [Fact]
    public void Math_and_parsing() => Known(
        "Show(Math.Abs(-5))", "Show(Math.Abs(-5.5))", "Show(Math.Max(3, 4L))", "Show(Math.Min(2.5m, 3m))", "Show(Math.Clamp(15, 1, 10))", "Show(Math.Sign(-3.5))", "Show(Math.Sqrt(144))",
        "Show(Math.Pow(2, 10))", "Show(Math.Floor(2.7))", "Show(Math.Ceiling(2.1m))", "Show(Math.Truncate(-2.7))", "Show(Math.Round(2.5))", "Show(Math.Round(3.5))", "Show(Math.Round(2.5, MidpointRounding.AwayFromZero))",
        "Show(Math.Round(1.234, 2))", "Show(Math.Round(2.345m, 2))", "Show(Math.DivRem(17, 5, out int rest) + rest)", "Show(Math.DivRem(17, 5).Remainder)", "Show(Math.BigMul(1 << 30, 8))",
        "Show(int.Parse(\"42\"))", "Show(long.Parse(\" 42 \"))", "Show(int.Parse(\"-42\", Inv))", "Show(double.Parse(\"2.5\", Inv))", "Show(bool.Parse(\"true\"))", "Show(byte.Parse(\"255\"))",
        "Show(int.TryParse(\"12\", out int a) ? a : -1)", "Show(int.TryParse(\"x\", out int b) ? 1 : b)", "Show(byte.TryParse(\"256\", out byte big))", "Show(int.TryParse(V<string?>(null), out int none))", "Show(int.TryParse(\"1.5\", out _))",
        "Show(decimal.TryParse(\"1.50\", NumberStyles.Number, Inv, out decimal e) ? e : 0)", "Show(double.TryParse(\"17\", out double f) ? f : 0)",
        "Show(Convert.ToInt32(3.5))", "Show(Convert.ToInt32('a'))", "Show(Convert.ToInt32(true))", "Show(Convert.ToString(5))", "Show(Convert.ToInt64(7m))", "Show(Convert.ToDouble(3))",
        "Show(5.CompareTo(7))", "Show(5.Equals(5))", "Show(5.Equals((object)5L))", "Show(int.Max(3, 4))", "Show(int.Clamp(30, 1, 9))", "Show(int.MaxValue)", "Show(Math.PI > 3)", "Show(double.IsNaN(double.NaN))");

    [Fact]
    public void What_machines_compute_differently_is_not_known() => ExpressionTable.Unknown(
        "(Math.Log(int.Parse(\"3\")) > 1).ToString()",
        "(int.Parse(\"-5\") + 6).ToString()",
        "(double.Parse(\"1.5\") > 2).ToString()",
        "Math.Sin(int.Parse(\"1\")).ToString(CultureInfo.InvariantCulture)",
        "Math.Pow(2, 0.5).ToString(CultureInfo.InvariantCulture)",
        "unchecked((int)double.Parse(\"3000000000\", CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture)");

    /// <summary>Not every float and double is written alike by all runtimes, but the decimals next to them are.</summary>
    private static string Exact(string type, string op) => type is "float" or "double" && op is "+" or "-" or "*" ? "(decimal)" : "";

    private static void Known(params IEnumerable<string> expressions) => ExpressionTable.Same([.. expressions]);
}
