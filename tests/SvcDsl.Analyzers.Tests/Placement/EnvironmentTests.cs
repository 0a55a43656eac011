using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Placement;

/// <summary>What holds in some environments only says so.</summary>
public class EnvironmentTests
{
    private const string OutOfRange = "Service 'web' asks for node port 80, which is outside the cluster's range 30000-32767, so the API server rejects it; "
        + "30000 is free, or leave nodePort out and the cluster picks one";

    [Fact]
    public Task In_one_of_three() => VerifyAsync("""
        m.NodePort("web").Port(80, nodePort: m.IsEnvironment("prod") ? {|SVC3001=x:80|} : 30080);
        """, OutOfRange + " (in environment prod)");

    [Fact]
    public Task In_two_of_three() => VerifyAsync("""
        m.NodePort("web").Port(80, nodePort: m.Environment switch { "prod" => 30080, _ => {|SVC3001=x:80|} });
        """, OutOfRange + " (in environment dev, test)");

    [Fact]
    public Task In_all() => VerifyAsync("""
        m.NodePort("web").Port(80, nodePort: {|SVC3001=x:80|});
        """, OutOfRange);

    [Fact]
    public Task Different_mistakes_at_one_place() => VerifyAsync("""
        m.Deployment("web");
        m.Service("web").Select(("app", m.Environment == "prod" ? {|SVC1001=x:"wbe"|} : "web")).Port(80);
        """, "Service 'web' selects app=wbe, which no workload has, so it gets no endpoints: Deployment 'web' has app=web; did you mean that? (in environment prod)");

    [Fact]
    public Task A_helper_for_one_environment() => VerifyAsync("""
        if (m.IsEnvironment("dev"))
            {|SVC3001=x>0:Add(m)|};
        """, OutOfRange + " (in environment dev)", """
        static void Add(Manifest m) => m.NodePort("web").Port(80, nodePort: {|#0:80|});
        """);

    private static Task VerifyAsync(string body, string message, string members = "")
    {
        var test = new ManifestTest(Code.Manifest(body, members)) { Details = { ["x"] = new(message) } };
        test.Options["build_property.SvcDslEnvironments"] = "dev;test;prod";
        return test.VerifyAsync();
    }
}
