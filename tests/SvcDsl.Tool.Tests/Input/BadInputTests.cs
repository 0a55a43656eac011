using System.Text;

namespace SvcDsl.Tool.Input;

/// <summary>Whatever a file holds, there is a message with a place, or nothing; never an exception.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Head = "apiVersion: v1\nkind: Service\n";

    private readonly ToolUser user = new();

    public void Dispose() => user.Dispose();

    public static TheoryData<string, string> Mistakes => new()
    {
        { Head + "metadata:\n\tname: x\n", "a.yaml:4:1" },
        { Head + "kind: Service\n", "a.yaml:3:1" },
        { Head + "metadata: [1\n", "a.yaml:" },
        { Head + "a: *nothing\n", "a.yaml:3:4" },
        { Head + "a: &a [*a]\n", "a.yaml:3:8" },
        { Head + "a: " + new string('[', 100_000), "deeper than 200 levels" },
        { Head + "a: " + string.Concat(Enumerable.Repeat("{\"a\":", 100_000)), "deeper than 200 levels" },
        { Head + Bomb(), "stand for more than 100000 values" },
        { Head + "%TAG x\n", "a.yaml:3:1" },
        { Head + "a: \0\n", "a.yaml:3:4" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_has_a_place(string yaml, string place)
    {
        user.Write("a.yaml", yaml);
        user.Run("check", "a.yaml").Ends(2).Says("error[SVC9020]: ", "--> a.yaml:", place);
    }

    [Fact]
    public void Wrong_types_do_no_harm() => Assert.InRange(user.Run("""
        apiVersion: v1
        kind: Service
        metadata: [1, 2]
        spec: {ports: {a: 1}, selector: [x], type: 5, clusterIP: {}}
        ---
        apiVersion: 1
        kind: [a]
        metadata: 3
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: 5, labels: [], namespace: {}}
        spec: 7
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: x}
        spec: {template: {spec: {containers: [1, {ports: 5}, {ports: [1, {containerPort: x, name: 3}]}]}}}
        """, ["check", "-"]).ExitCode, 0, 1);

    [Fact]
    public void Bytes_that_are_no_text_have_a_place()
    {
        user.WriteBytes("a.yaml", [.. Encoding.UTF8.GetBytes(Head + "# caf"), 0xe9, (byte)'\n']);
        user.Run("check", "a.yaml").Ends(2).Says("error[SVC9020]: The bytes here are not UTF-8; save the file as UTF-8\n --> a.yaml:3:6");
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void Text_with_a_byte_order_mark_is_read(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        user.WriteBytes("a.yaml", [.. encoding.GetPreamble(), .. encoding.GetBytes(Manifests.Wrong)]);
        user.Run("check", "a.yaml").Ends(1).Says("--> a.yaml:32:15");
    }

    [Fact]
    public void A_file_above_the_limit_is_not_read()
    {
        user.Write("a.yaml", Manifests.Wrong + "#" + new string(' ', 1 << 20));
        user.Run("check", "a.yaml", "--max-file-size", "1").Ends(2).Says("error[SVC9023]: The file is larger than 1 MB, so it is not read; divide it, or raise --max-file-size\n --> a.yaml\n");
        user.Run(Manifests.Wrong + "#" + new string(' ', 1 << 20), ["check", "-", "--max-file-size", "1"]).Ends(2).Says("--> <stdin>\n");
        user.Run("check", "a.yaml", "--max-file-size", "2").Ends(1);
    }

    [Fact]
    public void Json_may_be_indented_by_tabs()
    {
        user.Write("a.json", "{\n\t\"apiVersion\": \"v1\",\n\t\"kind\": \"Service\",\n\t\"metadata\": {\"name\": \"web\"},\n\t\"spec\": {\"type\": \"NodePort\", \"ports\": [{\"port\": 80, \"nodePort\": 1}]}\n}");
        user.Run("check", "a.json").Ends(1).Says("--> a.json:5:66");
    }

    [Fact]
    public void A_link_to_nowhere_is_a_message()
    {
        File.CreateSymbolicLink(Path.Join(user.Root, "a.yaml"), "nowhere");
        File.CreateSymbolicLink(Path.Join(user.Root, "b.yaml"), "b.yaml");
        user.Run("check", ".").Ends(2).Says("--> a.yaml", "--> b.yaml");
    }

    [Fact]
    public void What_a_file_holds_does_not_drive_the_terminal()
    {
        user.Write("a.yaml", Manifests.Wrong.Replace("nodePort: 40000", "nodePort: 40000 # \u001b[31m\u0007", StringComparison.Ordinal));
        user.Run("check", "a.yaml").Ends(1).IsSilentAbout("\u001b");
    }

    private static string Bomb()
    {
        var text = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 10; i++)
            text.Append($"a{i}: &a{i} [{string.Join(",", Enumerable.Repeat($"*a{i - 1}", 9))}]\n");
        return text.ToString();
    }
}
