using System.Text;

namespace SvcDsl.Tool.Fixing;

public sealed class FixTests : IDisposable
{
    private readonly ToolUser user = new();

    public void Dispose() => user.Dispose();

    private static string Service(string spec) => $"---\napiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec: {spec}\n";

    private string Fixed(string yaml, string file = "a.yaml", int code = 0)
    {
        user.Write(file, yaml);
        user.Run("check", file, "--fix", "--fail-on", "info").Ends(code);
        return user.Read(file);
    }

    [Fact]
    public void A_value_is_replaced_and_everything_else_stays()
    {
        string yaml = "# ours\n" + Manifests.Web + "--- # the Service\n" + Manifests.Service("  40000   # outside").Replace("targetPort: http", "targetPort:   'htp' # a slip", StringComparison.Ordinal);
        string wanted = yaml.Replace("40000", "30000", StringComparison.Ordinal).Replace("'htp'", "'http'", StringComparison.Ordinal);
        user.Write("a.yaml", yaml);
        user.Run("check", "a.yaml", "--fix").Ends(0).Says(
            "fixed SVC2002 at a.yaml:32:19: spec.ports[0].targetPort: 'htp' is now 'http'\n",
            "fixed SVC3001 at a.yaml:33:17: spec.ports[0].nodePort: 40000 is now 30000\n",
            "nothing found in 2 objects of 1 file");
        Assert.Equal(wanted, user.Read("a.yaml"));
    }

    [Fact]
    public void A_key_is_replaced_like_a_value()
    {
        string yaml = Manifests.Right.Replace("  name: web\nspec:\n  type", "  name: web\n  annotations:\n    # why\n    a b: \"1\" # one\nspec:\n  type", StringComparison.Ordinal);
        Assert.Equal(yaml.Replace("a b", "a-b", StringComparison.Ordinal), Fixed(yaml));
    }

    [Fact]
    public void Line_ends_and_encoding_stay()
    {
        var encoding = new UnicodeEncoding(bigEndian: true, byteOrderMark: true);
        string yaml = Manifests.Wrong.ReplaceLineEndings("\r\n");
        user.WriteBytes("a.yaml", [.. encoding.GetPreamble(), .. encoding.GetBytes(yaml)]);
        user.Run("check", "a.yaml", "--fix").Ends(0);
        byte[] wanted = [.. encoding.GetPreamble(), .. encoding.GetBytes(yaml.Replace("40000", "30000", StringComparison.Ordinal))];
        Assert.Equal(wanted, File.ReadAllBytes(Path.Join(user.Root, "a.yaml")));
    }

    [Fact]
    public void A_name_for_a_port_goes_in_front_of_its_keys()
    {
        string yaml = Manifests.Web + Service("\n  selector: {app: web}\n  ports:\n  # first\n  - port: 80 # plain\n    targetPort: 5000\n  - port: 443\n    targetPort: 5000");
        string wanted = Manifests.Web + Service("\n  selector: {app: web}\n  ports:\n  # first\n  - name: http\n    port: 80 # plain\n    targetPort: 5000\n  - name: https\n    port: 443\n    targetPort: 5000");
        Assert.Equal(wanted, Fixed(yaml));
    }

    [Fact]
    public void In_braces_it_goes_into_the_braces()
    {
        string yaml = Manifests.Web + Service("{selector: {app: web}, ports: [{ port: 80, targetPort: 5000 }, {port: 443, targetPort: 5000}]}");
        string wanted = Manifests.Web + Service("{selector: {app: web}, ports: [{ name: http, port: 80, targetPort: 5000 }, {name: https, port: 443, targetPort: 5000}]}");
        Assert.Equal(wanted, Fixed(yaml));
    }

    [Fact]
    public void In_json_it_is_json()
    {
        string json = """
            {
              "apiVersion": "v1", "kind": "Service", "metadata": {"name": "web"},
              "spec": {
                "ports": [
                  {
                    "port": 80,
                    "nodePort": 30080
                  },
                  {"port": 443}
                ]
              }
            }
            """;
        string wanted = json
            .Replace("    \"port\": 80", "    \"name\": \"http\",\n        \"port\": 80", StringComparison.Ordinal)
            .Replace("{\"port\": 443}", "{\"name\": \"https\", \"port\": 443}", StringComparison.Ordinal)
            .Replace("    \"ports\": [", "    \"type\": \"NodePort\",\n    \"ports\": [", StringComparison.Ordinal);
        Assert.Equal(wanted, Fixed(json, "a.json"));
    }

    [Fact]
    public void A_protocol_goes_behind_the_other_keys()
    {
        string web = Manifests.Web.Replace("containerPort: 5000", "containerPort: 5000\n          protocol: UDP", StringComparison.Ordinal);
        Assert.Equal(
            web + Service("\n  selector: {app: web}\n  ports:\n  - port: 80 # in\n    targetPort: http # out\n    protocol: UDP"),
            Fixed(web + Service("\n  selector: {app: web}\n  ports:\n  - port: 80 # in\n    targetPort: http # out")));
    }

    [Fact]
    public void A_type_is_added_or_replaced()
    {
        const string Ports = "\n  selector: {app: web}\n  ports:\n  - {port: 80, targetPort: http, nodePort: 30080}";
        Assert.Equal(Manifests.Web + Service("\n  type: NodePort" + Ports), Fixed(Manifests.Web + Service(Ports)));
        Assert.Equal(Manifests.Web + Service("\n  type: NodePort # inside" + Ports), Fixed(Manifests.Web + Service("\n  type: ClusterIP # inside" + Ports)));
    }

    [Fact]
    public void Several_labels_are_written_anew()
    {
        string web = Manifests.Web.Replace("app: web", "app: web\n      tier: front", StringComparison.Ordinal).Replace("  labels:\n        app: web\n      tier", "  labels:\n        app: web\n        tier", StringComparison.Ordinal)
            .Replace("matchLabels:\n      app: web\n      tier", "matchLabels:\n      app: web\n      tier", StringComparison.Ordinal);
        string yaml = web + Service("\n  selector:\n    app: wbe\n    tier: fornt\n  ports:\n  - port: 80\n    targetPort: http");
        Assert.Equal(web + Service("\n  selector:\n    app: web\n    tier: front\n  ports:\n  - port: 80\n    targetPort: http"), Fixed(yaml));
    }

    [Fact]
    public void Advice_is_left()
    {
        user.Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.SVC3001.severity = suggestion\n");
        Assert.Equal(Manifests.Wrong, Fixed(Manifests.Wrong, code: 1));
    }

    [Fact]
    public void What_needs_a_decision_is_left()
    {
        string yaml = Manifests.Web + Service("{selector: {app: web}, ports: [{port: 80, targetPort: 9090}]}");
        Assert.Equal(yaml, Fixed(yaml, code: 1));
    }

    [Fact]
    public void What_a_comment_silences_is_left()
    {
        string yaml = Manifests.Wrong.Replace("40000", "40000 # svcdsl-disable SVC3001: why", StringComparison.Ordinal);
        Assert.Equal(yaml, Fixed(yaml));
    }

    [Fact]
    public void A_value_behind_an_anchor_is_left()
    {
        string yaml = Manifests.Wrong.Replace("nodePort: 40000", "nodePort: &port 40000", StringComparison.Ordinal);
        Assert.Equal(yaml, Fixed(yaml, code: 1));
    }

    [Fact]
    public void A_value_that_an_alias_repeats_is_left()
    {
        string yaml = Manifests.Web + Service("{type: NodePort, selector: {app: web}, ports: [{<<: &p {port: 80, targetPort: http, nodePort: 40000}}]}")
            + "x: *p\n";
        Assert.Equal(yaml, Fixed(yaml, code: 1));
    }

    [Fact]
    public void A_dry_run_prints_a_difference_and_leaves_the_file()
    {
        user.Write("k8s/a.yaml", Manifests.Wrong);
        ToolResult result = user.Run("check", "k8s", "--fix", "--dry-run").Ends(1);
        Assert.Equal(Manifests.Wrong, user.Read("k8s/a.yaml"));
        Assert.Equal(
            """
            --- a/k8s/a.yaml
            +++ b/k8s/a.yaml
            @@ -29,4 +29,4 @@
               ports:
               - port: 80
                 targetPort: http
            -    nodePort: 40000
            +    nodePort: 30000

            """.ReplaceLineEndings("\n"),
            result.Output);
        Assert.Contains("would fix SVC3001 at k8s/a.yaml:32:15", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_has_a_dry_run_only()
    {
        user.Run(Manifests.Wrong, ["check", "-", "--fix"]).Ends(2);
        user.Run(Manifests.Wrong, ["check", "-", "--fix", "--dry-run"]).Ends(1).Says("+    nodePort: 30000");
        user.Run("check", "a.yaml", "--dry-run").Ends(2);
    }

    [Fact]
    public void Many_files_and_many_findings_are_corrected_at_once()
    {
        user.Write("web.yaml", Manifests.Web);
        for (int i = 0; i < 20; i++)
            user.Write($"s{i}.yaml", string.Join("---\n", Enumerable.Range(0, 20).Select(j => Manifests.Service("40000", $"web-{i}-{j}"))));
        user.Run("check", ".", "--fix").Ends(0).IsSilentAbout("SVC3002").IsSilentAbout("error[");
        Assert.Contains("nodePort: 30399", string.Concat(Enumerable.Range(0, 20).Select(i => user.Read($"s{i}.yaml"))), StringComparison.Ordinal);
    }
}
