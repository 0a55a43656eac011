namespace SvcDsl.Tool.Input;

public sealed class InputTests : IDisposable
{
    private readonly ToolUser user = new();

    public void Dispose() => user.Dispose();

    [Fact]
    public void All_paths_are_one_set()
    {
        user.Write("a/deploy.yaml", Manifests.Web);
        user.Write("service.yml", Manifests.Service());
        user.Run("check", "a", "service.yml").Ends(0).Says("2 objects of 2 files");
    }

    [Fact]
    public void Folders_are_read_to_their_depth_and_by_extension()
    {
        user.Write("k8s/a/b/c.yaml", Manifests.Web);
        user.Write("k8s/service.json", """{"apiVersion":"v1","kind":"Service","metadata":{"name":"web"},"spec":{"selector":{"app":"web"},"ports":[{"port":80,"targetPort":"http"}]}}""");
        user.Write("k8s/notes.txt", "apiVersion: v1\nkind: [");
        user.Write("k8s/.git/x.yaml", "apiVersion: v1\nkind: [");
        user.Run("check", "k8s/").Ends(0).Says("2 objects of 2 files");
    }

    [Fact]
    public void Standard_input_is_a_path() =>
        user.Run(Manifests.Wrong, ["check", "-"]).Ends(1).Says("--> <stdin>:32:15");

    [Fact]
    public void A_file_counts_once_however_it_is_reached()
    {
        user.Write("a.yaml", Manifests.Right);
        File.CreateSymbolicLink(Path.Join(user.Root, "link.yaml"), Path.Join(user.Root, "a.yaml"));
        user.Run("check", ".", "a.yaml", "link.yaml", "./a.yaml").Ends(0).Says("2 objects of 1 file");
    }

    [Fact]
    public void Links_in_a_circle_end()
    {
        user.Write("k8s/a.yaml", Manifests.Right);
        Directory.CreateSymbolicLink(Path.Join(user.Root, "k8s/again"), Path.Join(user.Root, "k8s"));
        Directory.CreateSymbolicLink(Path.Join(user.Root, "k8s/up"), "..");
        user.Run("check", "k8s").Ends(0).Says("2 objects of 1 file");
    }

    [Fact]
    public void A_list_stands_for_its_items()
    {
        string items = string.Concat(Manifests.Service("40000").Split('\n').Select((line, index) => (index == 0 ? "- " : "  ") + line + "\n"));
        user.Run("apiVersion: v1\nkind: List\nitems:\n" + items, ["check", "-", "--partial"]).Ends(1).Says("SVC3001", "1 object of 1 file");
    }

    [Fact]
    public void What_is_no_object_is_passed_over_in_one_line()
    {
        user.Write("a.yaml", Manifests.Right + "---\njust: values\n");
        user.Write("values.yaml", "service:\n  type: NodePort\n");
        user.Write("docker-compose.yaml", "services: {}\n");
        user.Write("tsconfig.json", "{ // a comment\n}");
        user.Write("kustomization.yaml", "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [a.yaml]\n");
        user.Write("flux.yaml", "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: a}\n");
        user.Run("check", ".").Ends(0).Says(
            "nothing found in 3 objects of 2 files\n",
            "passed over, no Kubernetes objects: 5 documents (a.yaml, docker-compose.yaml, kustomization.yaml, tsconfig.json, values.yaml)\n");
    }

    [Fact]
    public void Patches_of_kustomize_are_no_objects()
    {
        user.Write("base/a.yaml", Manifests.Right);
        user.Write("prod/kustomization.yaml", "resources: [../base]\npatches:\n- path: replicas.yaml\n");
        user.Write("prod/replicas.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: 3}\n");
        user.Run("check", ".").Ends(0).Says("nothing found in 2 objects of 1 file", "(prod/kustomization.yaml, prod/replicas.yaml)");
    }

    [Fact]
    public void Templates_of_Helm_are_named_and_skipped()
    {
        user.Write("chart/Chart.yaml", "apiVersion: v2\nname: web\n");
        user.Write("chart/templates/sub/service.yaml", Manifests.Service("40000"));
        user.Write("loose.yaml", "apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ .Values.name }}\n{{- if .Values.x }}\n{{- end }}\n");
        user.Run("check", ".").Ends(0).Says(
            "skipped, a template of a Helm chart: chart/templates/sub/service.yaml; check what is rendered: helm template CHART | svcdsl check -",
            "skipped, a Helm template: loose.yaml;").IsSilentAbout("SVC");
    }

    [Fact]
    public void A_namespace_that_is_not_written_is_the_given_one()
    {
        user.Write("a.yaml", Manifests.Web.Replace("  name: web\nspec", "  name: web\n  namespace: shop\nspec", StringComparison.Ordinal) + "---\n" + Manifests.Service());
        user.Run("check", "a.yaml").Ends(1).Says("SVC1001");
        user.Run("check", "a.yaml", "--namespace", "shop").Ends(0);
    }
}
