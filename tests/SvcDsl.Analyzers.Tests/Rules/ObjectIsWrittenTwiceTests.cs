using SvcDsl.Testing;

namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC4001")]
public class ObjectIsWrittenTwiceTests
{
    [Fact]
    public Task Wrong() => Check.DefineAsync("""
        m.Service({|#0:"web"|}).Port(80);
        m.Service({|SVC4001>0:"web"|}).Port(81);
        """);

    [Fact]
    public Task Wrong_in_two_files() => Check.FilesAsync(
        Code.Manifest("""
            m.Deployment({|#0:"web"|});
            Other.{|SVC4001>1,0:Add(m)|};
            """),
        Code.File("""
            static class Other { public static void Add(Manifest m) => m.Deployment({|#1:"web"|}); }
            """));

    [Fact]
    public Task Right() => Check.DefineAsync("""
        m.Service("web").Port(80);
        m.Service("web").In("other").Port(80);
        m.Deployment("web");
        """);

    [Fact]
    public Task Silent_when_the_name_is_not_known() => Check.DefineAsync("""
        m.Service("y" + {|SVC9012:DateTime.Now|}.Year).Port(80);
        m.Service("y2026").Port(80);
        """);
}
