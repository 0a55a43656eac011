using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Evaluation;

/// <summary>A project may have several manifest classes: each is a set of objects of its own.</summary>
public class SeveralManifestsTests
{
    [Fact]
    public Task Each_manifest_is_checked_on_its_own() => new ManifestTest(
        Code.File("""
            [Manifest]
            public static partial class Shop
            {
                static void Define(Manifest m)
                {
                    Common.Web(m, 30080);
                    m.NodePort("b").Port(80, nodePort: {|SVC3001:80|});
                }
            }
            """),
        Code.File("""
            partial class Outer
            {
                [Manifest]
                internal static partial class Bank
                {
                    static void Define(Manifest m)
                    {
                        Common.Web(m, 30080);
                        m.Service("web-internal").Select(("app", "web")).Port(80, to: {|SVC2001>0,1:8081|});
                    }
                }
            }
            """),
        Code.File("""
            static class Common
            {
                public static void Web(Manifest m, int nodePort)
                {
                    Deployment web = m.Deployment("web");
                    web.{|#0:Container("web", "web:1")|}.{|#1:Port("http", 8080)|};
                    m.NodePort("web").Select(web).Port(80, to: 8080, nodePort: nodePort);
                }
            }
            """)).VerifyAsync();
}
