namespace SvcDsl.Tool.Fixing;

public class UnifiedDiffTests
{
    [Theory]
    [InlineData("a\nb\nc\n", "a\nB\nc\n", "@@ -1,3 +1,3 @@|  a|- b|+ B|  c")]
    [InlineData("a\n", "a\nb\n", "@@ -1,1 +1,2 @@|  a|+ b")]
    [InlineData("a\nb\n", "b\n", "@@ -1,2 +1,1 @@|- a|  b")]
    [InlineData("a", "b", "@@ -1,1 +1,1 @@|- a\n\\ No newline at end of file|+ b\n\\ No newline at end of file")]
    public void Shows_what_changed(string before, string after, string wanted) =>
        Assert.Equal(wanted, string.Join('|', UnifiedDiff.Lines("f", before, after).Skip(2).Select(line => line[0] == '@' ? line : line[..1] + " " + line[1..])));

    [Fact]
    public void Says_nothing_about_equal_texts() => Assert.Empty(UnifiedDiff.Lines("f", "a\n", "a\n"));

    [Fact]
    public void Far_changes_are_hunks_of_their_own()
    {
        string[] lines = [.. Enumerable.Range(0, 40).Select(i => $"line {i}\n")];
        string before = string.Concat(lines);
        lines[2] = "two\n";
        lines[30] = "thirty\nand more\n";
        Assert.Equal(["@@ -1,6 +1,6 @@", "@@ -28,7 +28,8 @@"], UnifiedDiff.Lines("f", before, string.Concat(lines)).Where(line => line[0] == '@'));
    }

    [Fact]
    public void Random_edits_come_out_as_they_went_in()
    {
        var random = new Random(7);
        for (int round = 0; round < 200; round++)
        {
            List<string> before = [.. Enumerable.Range(0, random.Next(30)).Select(_ => $"{random.Next(4)}")];
            List<string> after = [.. before];
            for (int i = random.Next(4); i > 0 && after.Count > 0; i--)
                after[random.Next(after.Count)] = "x";
            if (after.Count > 0 && random.Next(2) == 0)
                after.Insert(random.Next(after.Count), "new");
            string[] old = [.. before];
            string[] current = [.. after];
            var rebuilt = new List<string>();
            int line = 0;
            foreach ((int oldStart, int oldCount, int newStart, int newCount) in LineDifference.Regions(old, current))
            {
                rebuilt.AddRange(old[line..oldStart]);
                rebuilt.AddRange(current[newStart..(newStart + newCount)]);
                line = oldStart + oldCount;
            }

            rebuilt.AddRange(old[line..]);
            Assert.Equal(current, rebuilt);
        }
    }
}
