namespace SvcDsl.Tool.Fixing;

public class ScalarTextTests
{
    [Theory]
    [InlineData("80", "http", false, "http")]
    [InlineData("'80'", "http", false, "'http'")]
    [InlineData("\"80\"", "a\"b", false, "\"a\\\"b\"")]
    [InlineData("'x'", "it's", false, "'it''s'")]
    [InlineData("80", "http", true, "\"http\"")]
    [InlineData("x", "a: b", false, "\"a: b\"")]
    [InlineData("x", "a,b", false, "\"a,b\"")]
    [InlineData("x", "", false, "\"\"")]
    public void Quotes_are_kept_or_added(string written, string value, bool isJson, string wanted) =>
        Assert.Equal([wanted], ScalarText.Candidates(written, written.Trim('\'', '"'), value, isJson));

    [Fact]
    public void What_is_no_plain_string_may_be_meant_as_it_is_or_as_a_string()
    {
        Assert.Equal(["30000", "\"30000\""], ScalarText.Candidates("40000", 40000L, "30000", isJson: false));
        Assert.Equal(["\"yes\"", "yes"], ScalarText.Candidates("no-way", "no-way", "yes", isJson: false));
        Assert.Equal(["'1'", "1"], ScalarText.Candidates("'2'", "2", "1", isJson: false));
    }
}
