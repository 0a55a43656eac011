namespace SvcDsl.Analyzers.Tests.Rules;

[Rule("SVC2007")]
public class PortIsWrittenTwiceTests
{
    [Fact]
    public Task Wrong_in_a_Service() => Check.DefineAsync("""
        m.Service("web").Port({|#0:80|}, name: "a").Port({|SVC2007>0:80|}, name: "b");
        """);

    [Fact]
    public Task Wrong_name_in_a_container() => Check.DefineAsync("""
        m.Deployment("web").Container("web", "web:1").WithPort(80, {|#0:"a"|}).WithPort(81, {|SVC2007>0:"a"|});
        """);

    [Fact]
    public Task Wrong_number_in_a_container() => Check.DefineAsync("""
        m.Deployment("web").Container("web", "web:1").WithPort(80, "a").WithPort({|SVC2007.warning:80|}, "b");
        """);

    [Fact]
    public Task Right_with_two_protocols() => Check.DefineAsync("""
        m.Service("dns").Port({|#0:53|}, name: "tcp").Port({|SVC5016>0:53|}, name: "udp", protocol: Protocol.Udp);
        """);
}
