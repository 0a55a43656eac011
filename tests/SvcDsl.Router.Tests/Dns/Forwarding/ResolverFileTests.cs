using SvcDsl.Router.Dns.Forwarding;

namespace SvcDsl.Router.Tests.Dns.Forwarding;

public sealed class ResolverFileTests
{
    [Fact]
    public void The_first_three_nameservers_are_read_and_nothing_else()
    {
        const string File = """
            # nameserver 192.0.2.1
            ; nameserver 192.0.2.2
            search example.com
            nameserver 127.0.0.53
              nameserver	fe80::1%1   # with a comment
            nameserver
            nameserver router.home
            nameservers 192.0.2.3
            nameserver 203.0.113.1
            nameserver 203.0.113.2
            options ndots:5
            """;
        Assert.Equal(["127.0.0.53:53", "[fe80::1%1]:53", "203.0.113.1:53"], ResolverFile.Parse(File.Split('\n')).Select(server => server.ToString()));
    }
}
