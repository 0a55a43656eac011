namespace SvcDsl.Analyzers.Tests.Evaluation.Library;

/// <summary>The methods of strings, at the edges too.</summary>
public class StringTests
{
    [Fact]
    public void Parts_and_changes() => ExpressionTable.Same(
        "Show(\" a b \".Trim())", "Show(\"--a-\".Trim('-'))", "Show(\"xya\".TrimStart('x', 'y'))", "Show(\"a..\".TrimEnd('.'))", "Show(\"a\\tb \".TrimEnd())", "Show(\"abc\".Substring(1))", "Show(\"abc\".Substring(3))",
        "Show(\"abc\".Substring(1, 1))", "Show(\"abc\"[1])", "Show(\"ab\".Insert(1, \"-\"))", "Show(\"abcd\".Remove(2))", "Show(\"abcd\".Remove(1, 2))", "Show(\"a-b-c\".Replace('-', '_'))", "Show(\"aXbX\".Replace(\"X\", \"\"))",
        "Show(\"aXbx\".Replace(\"x\", \"y\", StringComparison.OrdinalIgnoreCase))", "Show(\"aa\".Replace(\"a\", null))", "Show(\"7\".PadLeft(3, '0'))", "Show(\"7\".PadRight(3))", "Show(\"Ab-C\".ToLowerInvariant())", "Show(\"Ab-C\".ToUpperInvariant())",
        "Show(\"ABC\".ToLower())", "Show(\"abc\".ToUpper())", "Show(new string('x', 3))", "Show(new string(new[] { 'a', 'b' }))", "Show(\"abc\".ToCharArray())", "Show(string.Empty)", "Show(\"abc\".Length)", "Show(\"a\\nb\\r\\nc\".ReplaceLineEndings(\"|\"))");

    [Fact]
    public void Splitting() => ExpressionTable.Same(
        "Show(\"a,b,,c\".Split(','))", "Show(\"a,b,,c\".Split(',', StringSplitOptions.RemoveEmptyEntries))", "Show(\" a , b \".Split(',', StringSplitOptions.TrimEntries))", "Show(\",a, ,b,\".Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))",
        "Show(\"a,b,c\".Split(',', 2))", "Show(\",,a,b,c\".Split(',', 2, StringSplitOptions.RemoveEmptyEntries))", "Show(\"a,b\".Split(',', 1))", "Show(\"a,b\".Split(',', 0))", "Show(\"a b\\tc\".Split())", "Show(\"a  b\".Split(' '))", "Show(\"a;b,c\".Split(',', ';'))",
        "Show(\"a--b-c\".Split(\"--\"))", "Show(\"abc\".Split(\"\"))", "Show(\"\".Split(','))", "Show(\"\".Split(',', StringSplitOptions.RemoveEmptyEntries))", "Show(\"a=>b=c\".Split(new[] { \"=>\", \"=\" }, StringSplitOptions.None))", "Show(\"x=1\".Split('=')[1])",
        "Show(\"a, b,,c \".Split(',', 2, StringSplitOptions.TrimEntries))", "Show(\"a,,b,,c\".Split(',', 2, StringSplitOptions.RemoveEmptyEntries))", "Show(\" a b \".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))", "Show(\"a,b,\".Split(',', 2, StringSplitOptions.RemoveEmptyEntries))");

    [Fact]
    public void Joining() => ExpressionTable.Same(
        "Show(string.Join(\",\", \"a\", \"b\"))", "Show(string.Join(',', new[] { \"a\", null, \"b\" }))", "Show(string.Join(\"-\", new List<int> { 1, 2 }))", "Show(string.Join(\"\", Numbers.Select(n => n * 2)))", "Show(string.Join(\"|\", 1, 'a', \"b\", true))",
        "Show(string.Join(\",\", new string[0]))", "Show(string.Join(\",\", \"abc\"))", "Show(string.Join(\",\", new[] { \"a\", \"b\", \"c\" }, 1, 2))", "Show(string.Concat(\"a\", 1, 'c'))", "Show(string.Concat(Words))", "Show(string.Concat(\"a\", null, \"b\"))", "Show(string.Concat(Numbers.Select(n => n)))",
        "Show(\"a\" + 1 + 'b' + true + null + 2L)", "Show(1 + 2 + \"a\")", "Show('a' + 1 + \"b\")", "Show(V<string?>(null) + V<string?>(null))");

    [Fact]
    public void Searching() => ExpressionTable.Same(
        "Show(\"web-api\".Contains(\"api\"))", "Show(\"web\".Contains('w'))", "Show(\"WEB\".Contains(\"web\", StringComparison.OrdinalIgnoreCase))", "Show(\"web-api\".StartsWith(\"web\"))", "Show(\"web\".StartsWith('w'))", "Show(\"web\".StartsWith(\"WEB\", StringComparison.OrdinalIgnoreCase))",
        "Show(\"web-api\".EndsWith(\"-api\", StringComparison.Ordinal))", "Show(\"web\".EndsWith('b'))", "Show(\"\".EndsWith('b'))", "Show(\"a.b.c\".IndexOf('.'))", "Show(\"a.b.c\".LastIndexOf('.'))", "Show(\"a.b.c\".IndexOf('.', 2))", "Show(\"abc\".IndexOf(\"c\", StringComparison.Ordinal))", "Show(\"abcabc\".LastIndexOf(\"bc\", StringComparison.Ordinal))",
        "Show(\"abc\".IndexOfAny(new[] { 'x', 'c' }))", "Show(string.IsNullOrEmpty(\"\"))", "Show(string.IsNullOrWhiteSpace(\" \"))", "Show(string.Equals(\"a\", \"A\", StringComparison.OrdinalIgnoreCase))", "Show(\"a\".Equals(\"b\"))", "Show(\"a\" == V(\"a\"))", "Show(V(\"a\") != \"b\")", "Show(string.CompareOrdinal(\"a\", \"a\"))");

    [Fact]
    public void Letters() => ExpressionTable.Same(
        "Show(char.IsDigit('5'))", "Show(char.IsLetter('5'))", "Show(char.IsLetterOrDigit('_'))", "Show(char.IsUpper('A'))", "Show(char.IsLower('A'))", "Show(char.IsWhiteSpace(' '))", "Show(char.ToUpperInvariant('q'))", "Show(char.ToLower('Q'))", "Show('a'.ToString())", "Show((char)('a' + 2))", "Show((int)'a')", "Show('a'.CompareTo('c'))", "Show(char.IsPunctuation('-'))", "Show(char.IsAsciiDigit('x'))");

    [Fact]
    public void Formats() => ExpressionTable.Same(
        "Show($\"{V(5):D3}\")", "Show($\"{V(255):X2}-{V(255):x4}\")", "Show($\"{V(7):00}\")", "Show($\"[{V(7),4}]\")", "Show($\"[{V(\"a\"),-4}]\")", "Show($\"{V('c')}{V(true)}{V<string?>(null)}\")", "string.Format(\"{0}-{1:D2}\", \"a\", 5)", "string.Format(\"{{{0}}}\", 1)", "string.Format(\"{2}{0}{1}\", \"a\", \"b\", \"c\")", "string.Format(Inv, \"{0:0.00}|{1}\", 2.5, -1)",
        "5.ToString(\"D4\")", "(-5).ToString(Inv)", "1234567.ToString(\"N0\", Inv)", "2.5.ToString(Inv)", "1234.5.ToString(\"N2\", Inv)", "0.1.ToString(\"F3\", Inv)", "1.50m.ToString(Inv)", "100.0.ToString()", "12m.ToString()", "string.Create(Inv, $\"{V(-1.5)}:{V(3)}\")", "FormattableString.Invariant($\"{V(-2)}/{V(0.25):0.0#}\")",
        "true.ToString()", "'x'.ToString()", "ulong.MaxValue.ToString()", "((byte)3).ToString(\"D3\")", "TimeSpan.FromSeconds(90).ToString()", "Show(TimeSpan.FromMinutes(2).TotalSeconds)", "new Version(1, 2, 3).ToString()", "new Version(1, 2, 3).ToString(2)", "Show(new Version(\"4.5\").Major)", "new DateTime(2024, 2, 9).ToString(\"yyyy-MM-dd\", Inv)", "new Guid(\"0f8fad5b-d9cb-469f-a165-70867728950e\").ToString()",
        "Show($\"{DayOfWeek.Monday}\")", "DayOfWeek.Friday.ToString()", "\"\" + DayOfWeek.Sunday", "Show($\"{DayOfWeek.Monday:D}\")", "DayOfWeek.Friday.ToString(\"D\")", "(AttributeTargets.Class | AttributeTargets.Enum).ToString()", "((DayOfWeek)12).ToString()", "string.Join(\",\", new[] { DayOfWeek.Monday, DayOfWeek.Tuesday })");

    [Fact]
    public void Builders() => ExpressionTable.Same(
        "new StringBuilder().Append(\"a\").Append(1).Append('c').Append(true).Append(2L).ToString()", "new StringBuilder(\"ab\").Insert(1, \"-\").Replace('-', '+').ToString()", "new StringBuilder(\"abcd\").Remove(1, 2).ToString()", "new StringBuilder(\"a\").Clear().Append(\"b\").ToString()",
        "new StringBuilder().AppendFormat(\"{0}-{1:D2}\", \"a\", 3).ToString()", "new StringBuilder().AppendJoin(\",\", Words).ToString()", "new StringBuilder().AppendJoin('|', Numbers).ToString()", "Show(new StringBuilder(\"abc\").Length)", "Show(new StringBuilder(\"abc\")[1])", "new StringBuilder().Append('x', 3).ToString()",
        "new StringBuilder().Append($\"{V(1)}-{V(\"b\"),3}\").ToString()", "Do(() => { var b = new StringBuilder(); foreach (string w in Words) { if (b.Length > 0) b.Append('-'); b.Append(w); } return b.ToString(); })", "new StringBuilder(\"aXbX\").Replace(\"X\", \"yy\").ToString()", "new StringBuilder(\"abc\", 10).ToString(1, 1)", "Do(() => { var b = new StringBuilder(\"abc\"); b.Length = 1; return b.ToString(); })", "new StringBuilder().Append(\"abcd\", 1, 2).ToString()");

    [Fact]
    public void What_each_machine_says_differently_is_not_known() => ExpressionTable.Unknown(
        "V(-5).ToString()", "Show($\"{V(-5)}\")", "Show(\"\" + V(-5))", "V(1.5).ToString()", "V(\"INFO\").ToLower()", "V(\"info\").ToUpper()", "V(1000).ToString(\"N0\")", "new StringBuilder().AppendLine(\"a\").ToString()", "Environment.NewLine", "V(\"csak\").StartsWith(\"c\").ToString()",
        "V(\"Ä\").ToLowerInvariant()", "string.Format(\"{0}\", V(2.5))", "DateTime.Now.ToString(\"yyyy\", Inv)", "Guid.NewGuid().ToString()", "new Random(1).Next().ToString(Inv)", "System.IO.Path.Combine(\"a\", \"b\")", "(string.Compare(V(\"a-b\"), \"ab\") < 0).ToString()", "(0.1 + V(0.2)).ToString(Inv)");
}
