using System.Globalization;
using SvcDsl.Analyzers.Evaluation.Calls.Strings;

namespace SvcDsl.Analyzers.Tests.Evaluation.Library;

/// <summary>What the evaluation claims to know holds in every culture in which the program may run.</summary>
public class CultureTests
{
    private static readonly string[] Expressions =
    [
        "V(-5).ToString()", "V(5).ToString()", "Show($\"{V(-5)}\")", "\"\" + V(-5)", "V(1.5).ToString()", "V(3d).ToString()", "V(1.5m).ToString()", "V(1000).ToString(\"N0\")", "V(1000).ToString(\"N0\", Inv)", "V(-1000).ToString(\"D6\")", "V(-1).ToString(\"X\")", "V(7).ToString(\"000\")", "V(-7).ToString(\"000\")",
        "string.Format(\"{0} {1}\", V(-1), V(2.5))", "string.Format(Inv, \"{0} {1}\", V(-1), V(2.5))", "V(\"INFO\").ToLower()", "V(\"info\").ToUpper()", "V(\"web\").ToUpper()", "V(\"WEB\").ToLower()", "V(\"TITLE\").ToLowerInvariant()", "Show(V(\"csak\").StartsWith(\"c\"))", "Show(V(\"web-api\").StartsWith(\"web\"))", "Show(V(\"aab\").StartsWith(\"a\"))", "Show(V(\"dzsungel\").EndsWith(\"sungel\"))", "Show(V(\"anyag\").IndexOf(\"y\"))", "Show(V(\"a-b\").IndexOf(\"b\"))",
        "Show(V(\"title\").Contains(\"TITLE\", StringComparison.OrdinalIgnoreCase))", "Show(V(\"I\").Equals(\"i\", StringComparison.OrdinalIgnoreCase))", "Show(new[] { \"b\", \"a\", \"ab\", \"1\", \"10\", \"2\" }.OrderBy(x => x))", "Show(new[] { \"aa\", \"z\", \"ab\" }.OrderBy(x => x))", "Show(new[] { \"s\", \"z\", \"t\" }.OrderBy(x => x))", "Show(new[] { \"k\", \"y\", \"j\" }.OrderBy(x => x))", "Show(new[] { \"api\", \"db\", \"cache\", \"front\" }.OrderBy(x => x))",
        "Show(string.Join(\"|\", V(-1), V(2)))", "new StringBuilder().Append(V(-1)).Append(V(1.5)).ToString()", "Show(V(-3))", "TimeSpan.FromSeconds(-5).ToString()", "new DateTime(2024, 1, 2).ToString(\"yyyy-MM-dd\")", "new DateTime(2024, 1, 2).ToString(\"yyyy-MM-dd\", Inv)", "new DateTime(2024, 1, 2).ToString(\"s\")", "Show(int.TryParse(V(\"-5\"), out _))", "Show(int.TryParse(V(\"5\"), out _))", "Show(double.TryParse(V(\"1.5\"), out _))", "Show(int.TryParse(V(\"1,5\"), out _))",
        "DayOfWeek.Monday.ToString()", "((DayOfWeek)(-3)).ToString()", "Show(new[] { \"x\", \"b\" }.Max())", "string.Create(Inv, $\"{V(-1.5)}\")", "Show($\"{V(-1.5)}\")", "Convert.ToString(V(-1))", "Convert.ToString(V(-1), Inv)",
    ];

    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("sv-SE")]
    [InlineData("fa-IR")]
    [InlineData("de-DE")]
    [InlineData("hu-HU")]
    [InlineData("da-DK")]
    [InlineData("et-EE")]
    [InlineData("ar-SA")]
    [InlineData("haw-US")]
    public void Nothing_false_is_claimed_in(string culture) =>
        Assert.InRange(ExpressionTable.NeverWrong(CultureInfo.GetCultureInfo(culture), Expressions), 20, Expressions.Length - 20);

    [Fact]
    public void The_order_of_texts_is_that_of_every_culture()
    {
        string[] texts = ["", "1", "10", "2", "a", "aa", "ab", "api", "b", "c", "ch", "cache", "cz", "d", "db", "dz", "e", "f", "front", "h", "i", "k", "ll", "lu", "m", "n", "nu", "p", "pq", "r", "s", "sz", "t", "tu", "v", "w", "x", "y", "z"];
        foreach (CultureInfo culture in CultureInfo.GetCultures(CultureTypes.AllCultures))
        {
            foreach (string left in texts)
            {
                foreach (string right in texts)
                {
                    if (CultureOrder.TryCompare(left, right) is { } order)
                        Assert.True(Math.Sign(culture.CompareInfo.Compare(left, right)) == order, $"{left} and {right} in {culture.Name}");
                }
            }
        }
    }

    [Fact]
    public void Searches_find_the_same_in_every_culture()
    {
        string[] texts = ["web-api", "csak", "dzsa", "aab", "chleba", "llama", "nyar", "a.b", "shop", "front-end", "dd"];
        foreach (CultureInfo culture in CultureInfo.GetCultures(CultureTypes.AllCultures))
        {
            foreach (string text in texts)
            {
                for (int i = 0; i <= text.Length; i++)
                {
                    Assert.True(CultureSearch.StartsWith(text, text[..i]) is null || culture.CompareInfo.IsPrefix(text, text[..i]), $"{text} starts with {text[..i]} in {culture.Name}");
                    Assert.True(CultureSearch.EndsWith(text, text[i..]) is null || culture.CompareInfo.IsSuffix(text, text[i..]), $"{text} ends with {text[i..]} in {culture.Name}");
                    Assert.True(CultureSearch.IndexOf(text, text[i..]) is not { } place || culture.CompareInfo.IndexOf(text, text[i..]) == place, $"{text[i..]} in {text} in {culture.Name}");
                }
            }
        }
    }
}
