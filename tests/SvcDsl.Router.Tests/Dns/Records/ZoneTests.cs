using System.Net;
using SvcDsl.Router.Dns.Wire;
using SvcDsl.Router.Tests.Running;
using SvcDsl.Router.Transport;

namespace SvcDsl.Router.Tests.Dns.Records;

/// <summary>Questions and answers, by the specification and CoreDNS. Names end in <c>.cluster.local</c>; "@" stands for it.</summary>
public sealed class ZoneTests
{
    private const string NoData = "NoError";
    private const string NXDomain = "NXDomain";

    private static readonly SmallCluster Cluster = new();

    [Theory]
    // A cluster IP, whether there are endpoints or not.
    [InlineData("web.default.svc.@", "A", "web.default.svc.@. 30 IN A 10.96.0.5")]
    [InlineData("unnamed.shop.svc.@", "A", "unnamed.shop.svc.@. 30 IN A 10.96.0.6")]
    [InlineData("WEB.Default.svc.@", "A", "WEB.Default.svc.@. 30 IN A 10.96.0.5")]
    // Headless: the ready endpoints.
    [InlineData("db.default.svc.@", "A", "db.default.svc.@. 30 IN A 10.244.0.3", "db.default.svc.@. 30 IN A 10.244.0.4", "db.default.svc.@. 30 IN A 10.244.0.5")]
    [InlineData("db.default.svc.@", "AAAA", "db.default.svc.@. 30 IN AAAA fd00::1")]
    [InlineData("portless.default.svc.@", "A", "portless.default.svc.@. 30 IN A 10.244.0.7")]
    // One endpoint, by its host name or its address; also of a Service with a cluster IP.
    [InlineData("primary.db.default.svc.@", "A", "primary.db.default.svc.@. 30 IN A 10.244.0.4", "primary.db.default.svc.@. 30 IN A 10.244.0.5")]
    [InlineData("10-244-0-3.db.default.svc.@", "A", "10-244-0-3.db.default.svc.@. 30 IN A 10.244.0.3")]
    [InlineData("fd00--1.db.default.svc.@", "AAAA", "fd00--1.db.default.svc.@. 30 IN AAAA fd00::1")]
    [InlineData("10-244-0-2.web.default.svc.@", "A", "10-244-0-2.web.default.svc.@. 30 IN A 10.244.0.2")]
    [InlineData("10-244-0-7.portless.default.svc.@", "A", "10-244-0-7.portless.default.svc.@. 30 IN A 10.244.0.7")]
    // Ports. A question for all of them gets all of them.
    [InlineData("_http._tcp.web.default.svc.@", "SRV", "_http._tcp.web.default.svc.@. 30 IN SRV 0 100 80 web.default.svc.@.", "+ web.default.svc.@. 30 IN A 10.96.0.5")]
    [InlineData("_dns._udp.web.default.svc.@", "SRV", "_dns._udp.web.default.svc.@. 30 IN SRV 0 100 53 web.default.svc.@.", "+ web.default.svc.@. 30 IN A 10.96.0.5")]
    [InlineData("unnamed.shop.svc.@", "SRV", "unnamed.shop.svc.@. 30 IN SRV 0 100 80 unnamed.shop.svc.@.", "+ unnamed.shop.svc.@. 30 IN A 10.96.0.6")]
    [InlineData("web.default.svc.@", "SRV",
        "web.default.svc.@. 30 IN SRV 0 33 53 web.default.svc.@.", "web.default.svc.@. 30 IN SRV 0 33 80 web.default.svc.@.",
        "web.default.svc.@. 30 IN SRV 0 33 9090 web.default.svc.@.", "+ web.default.svc.@. 30 IN A 10.96.0.5")]
    [InlineData("_sql._tcp.db.default.svc.@", "SRV",
        "_sql._tcp.db.default.svc.@. 30 IN SRV 0 25 5433 10-244-0-3.db.default.svc.@.", "_sql._tcp.db.default.svc.@. 30 IN SRV 0 25 5433 fd00--1.db.default.svc.@.",
        "_sql._tcp.db.default.svc.@. 30 IN SRV 0 25 5433 primary.db.default.svc.@.",
        "+ 10-244-0-3.db.default.svc.@. 30 IN A 10.244.0.3", "+ fd00--1.db.default.svc.@. 30 IN AAAA fd00::1",
        "+ primary.db.default.svc.@. 30 IN A 10.244.0.4", "+ primary.db.default.svc.@. 30 IN A 10.244.0.5")]
    // Names of addresses: a cluster IP has one, an endpoint one for each Service.
    [InlineData("5.0.96.10.in-addr.arpa", "PTR", "5.0.96.10.in-addr.arpa. 30 IN PTR web.default.svc.@.")]
    [InlineData("4.0.244.10.in-addr.arpa", "PTR", "4.0.244.10.in-addr.arpa. 30 IN PTR primary.db.default.svc.@.")]
    [InlineData("3.0.244.10.in-addr.arpa", "PTR",
        "3.0.244.10.in-addr.arpa. 30 IN PTR 10-244-0-3.also.default.svc.@.", "3.0.244.10.in-addr.arpa. 30 IN PTR 10-244-0-3.db.default.svc.@.")]
    [InlineData("1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.d.f.ip6.arpa", "PTR",
        "1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.d.f.ip6.arpa. 30 IN PTR fd00--1.db.default.svc.@.")]
    // ExternalName.
    [InlineData("outside.default.svc.@", "CNAME", "outside.default.svc.@. 30 IN CNAME api.example.com.")]
    [InlineData("outside.default.svc.@", "A", "outside.default.svc.@. 30 IN CNAME api.example.com.")]
    [InlineData("inside.default.svc.@", "A", "inside.default.svc.@. 30 IN CNAME web.default.svc.@.", "web.default.svc.@. 30 IN A 10.96.0.5")]
    [InlineData("twice.default.svc.@", "A",
        "inside.default.svc.@. 30 IN CNAME web.default.svc.@.", "twice.default.svc.@. 30 IN CNAME inside.default.svc.@.", "web.default.svc.@. 30 IN A 10.96.0.5")]
    // Pods: whatever the name spells.
    [InlineData("10-244-0-2.default.pod.@", "A", "10-244-0-2.default.pod.@. 30 IN A 10.244.0.2")]
    [InlineData("1-2-3-4.shop.pod.@", "A", "1-2-3-4.shop.pod.@. 30 IN A 1.2.3.4")]
    [InlineData("fd00--1.default.pod.@", "AAAA", "fd00--1.default.pod.@. 30 IN AAAA fd00::1")]
    // The domain itself.
    [InlineData("dns-version.@", "TXT", "dns-version.@. 28800 IN TXT \"1.1.0\"")]
    [InlineData("@", "NS", "@. 30 IN NS ns.dns.@.", "+ ns.dns.@. 30 IN A 127.0.0.1")]
    [InlineData("ns.dns.@", "A", "ns.dns.@. 30 IN A 127.0.0.1")]
    // ANY: a part is answer enough.
    [InlineData("web.default.svc.@", "ANY", "web.default.svc.@. 30 IN A 10.96.0.5")]
    [InlineData("outside.default.svc.@", "ANY", "outside.default.svc.@. 30 IN CNAME api.example.com.")]
    public void What_exists_is_answered(string name, string type, params string[] expected)
    {
        DnsMessage reply = Cluster.Ask(Full(name), Enum.Parse<DnsType>(type));
        Assert.Equal(ResponseCode.NoError, reply.Code);
        Assert.True(reply is { IsReply: true, IsAuthoritative: true, RecursionAvailable: true, RecursionDesired: true, Id: 7 });
        Assert.Equal(
            expected.Select(Full),
            [.. reply.Answers.Select(record => record.ToString()).Order(StringComparer.Ordinal),
                .. reply.Additionals.Select(record => "+ " + record).Order(StringComparer.Ordinal)]);
        Assert.Empty(reply.Authorities);
    }

    [Theory]
    // The name exists, but has no such record.
    [InlineData("web.default.svc.@", "AAAA", NoData)]
    [InlineData("web.default.svc.@", "TXT", NoData)]
    [InlineData("web.default.svc.@", "MX", NoData)]
    [InlineData("web.default.svc.@", "SOA", NoData)]
    [InlineData("_http._tcp.web.default.svc.@", "TXT", NoData)]
    [InlineData("primary.db.default.svc.@", "AAAA", NoData)]
    [InlineData("portless.default.svc.@", "SRV", NoData)]
    [InlineData("outside.default.svc.@", "SRV", NoData)]
    [InlineData("nowhere.default.svc.@", "A", NoData)]
    [InlineData("circle.default.svc.@", "A", NoData)]
    [InlineData("10-244-0-2.default.pod.@", "AAAA", NoData)]
    [InlineData("@", "A", NoData)]
    [InlineData("svc.@", "A", NoData)]
    [InlineData("pod.@", "A", NoData)]
    [InlineData("default.svc.@", "A", NoData)]
    [InlineData("empty.svc.@", "NS", NoData)]
    [InlineData("shop.pod.@", "A", NoData)]
    [InlineData("dns-version.@", "A", NoData)]
    // There is no such name.
    [InlineData("gone.default.svc.@", "A", NXDomain)]
    [InlineData("web.shop.svc.@", "A", NXDomain)]
    [InlineData("web.nowhere.svc.@", "A", NXDomain)]
    [InlineData("nowhere.svc.@", "A", NXDomain)]
    [InlineData("nowhere.pod.@", "A", NXDomain)]
    [InlineData("starting.default.svc.@", "A", NXDomain)]
    [InlineData("10-244-0-8.starting.default.svc.@", "A", NXDomain)]
    [InlineData("10-244-0-6.db.default.svc.@", "A", NXDomain)]
    [InlineData("10-244-0-4.db.default.svc.@", "A", NXDomain)]
    [InlineData("_https._tcp.web.default.svc.@", "SRV", NXDomain)]
    [InlineData("_http._udp.web.default.svc.@", "SRV", NXDomain)]
    [InlineData("_http._tcp.unnamed.shop.svc.@", "SRV", NXDomain)]
    [InlineData("_tcp.web.default.svc.@", "SRV", NXDomain)]
    [InlineData("x._http._tcp.web.default.svc.@", "SRV", NXDomain)]
    [InlineData("primary.outside.default.svc.@", "CNAME", NXDomain)]
    [InlineData("number.default.svc.@", "A", NXDomain)]
    [InlineData("web-1.default.pod.@", "A", NXDomain)]
    [InlineData("1-2-3-400.default.pod.@", "A", NXDomain)]
    [InlineData("1-2-3-4.nowhere.pod.@", "A", NXDomain)]
    [InlineData("x.1-2-3-4.default.pod.@", "A", NXDomain)]
    [InlineData("web.default.@", "A", NXDomain)]
    [InlineData("foo.@", "NS", NXDomain)]
    public void What_does_not_exist_is_answered_with_the_authority(string name, string type, string code)
    {
        DnsMessage reply = Cluster.Ask(Full(name), Enum.Parse<DnsType>(type));
        Assert.Equal(code, reply.Code.ToString());
        Assert.Empty(reply.Answers);
        DnsRecord authority = Assert.Single(reply.Authorities);
        var data = Assert.IsType<SoaData>(authority.Data);
        Assert.Equal(
            Full($"@. 30 IN SOA ns.dns.@. hostmaster.@. {data.Serial} 7200 1800 86400 30"), authority.ToString());
    }

    [Fact]
    public void The_domain_has_an_authority() =>
        Assert.IsType<SoaData>(Assert.Single(Cluster.Ask("cluster.local", DnsType.SOA).Answers).Data);

    [Theory]
    [InlineData("web", "default", "web.default.svc.cluster.local.")]
    [InlineData("Web.default", "default", "Web.default.svc.cluster.local.")]
    [InlineData("web.default.svc", "default", "web.default.svc.cluster.local.")]
    [InlineData("unnamed", "shop", "unnamed.shop.svc.cluster.local.")]
    [InlineData("unnamed.shop", "default", "unnamed.shop.svc.cluster.local.")]
    [InlineData("10-244-0-2.web", "default", "10-244-0-2.web.default.svc.cluster.local.")]
    public void A_short_name_leads_to_the_full_one(string name, string @namespace, string full)
    {
        DnsMessage reply = new SmallCluster(defaultNamespace: @namespace).Ask(name, DnsType.A);
        Assert.Equal([$"{name}. 30 IN CNAME {full}", $"{full} 30 IN A {((AddressData)reply.Answers[1].Data).Address}"], reply.Answers.Select(record => record.ToString()));
        Assert.Empty(reply.Authorities);
    }

    [Fact]
    public void A_short_name_without_the_record_has_an_authority_beside_its_full_name()
    {
        DnsMessage reply = Cluster.Ask("web", DnsType.AAAA);
        Assert.Equal((DnsType.CNAME, DnsType.SOA), (Assert.Single(reply.Answers).Type, Assert.Single(reply.Authorities).Type));
        Assert.Equal(2, Cluster.Ask("_http._tcp.web", DnsType.SRV).Answers.Length);
    }

    [Theory]
    [InlineData("unnamed")]
    [InlineData("default")]
    [InlineData("default.svc")]
    [InlineData("example.com")]
    [InlineData("1-2-3-4.default.pod")]
    [InlineData("9.0.96.10.in-addr.arpa")]
    [InlineData("1.0.0.127.in-addr.arpa")]
    public void Other_names_are_for_the_machines_nameservers_of_which_there_are_none_here(string name) =>
        Assert.Equal(ResponseCode.ServFail, Cluster.Ask(name, DnsType.PTR).Code);

    [Fact]
    public void On_loopback_addresses_and_ports_are_those_that_work()
    {
        var cluster = new SmallCluster(new LoopbackTransport(unprivilegedPort: 1024));
        Assert.Equal("127.96.0.5", Address(cluster.Ask("web.default.svc.cluster.local", DnsType.A)));
        Assert.Equal(20080, ((SrvData)cluster.Ask("_http._tcp.web.default.svc.cluster.local", DnsType.SRV).Answers[0].Data).Port);
        Assert.Equal(9090, ((SrvData)cluster.Ask("_metrics._tcp.web.default.svc.cluster.local", DnsType.SRV).Answers[0].Data).Port);
        Assert.Equal("127.244.0.3", Address(cluster.Ask("10-244-0-3.db.default.svc.cluster.local", DnsType.A)));
        Assert.Equal("127.244.0.2", Address(cluster.Ask("10-244-0-2.default.pod.cluster.local", DnsType.A)));
        // Written by hand, so it is meant as it is.
        Assert.Equal("fd00::1", Address(cluster.Ask("db.default.svc.cluster.local", DnsType.AAAA)));
        foreach (string name in (string[])["5.0.96.10.in-addr.arpa", "5.0.96.127.in-addr.arpa"])
            Assert.Equal("web.default.svc.cluster.local.", cluster.Ask(name, DnsType.PTR).Answers[0].Data.ToString());
    }

    [Fact]
    public void In_the_portable_network_SRV_records_have_the_ports()
    {
        var transport = new PortableTransport();
        var cluster = new SmallCluster(transport);
        DnsMessage reply = cluster.Ask("_http._tcp.web.default.svc.cluster.local", DnsType.SRV);
        Assert.Equal("127.0.0.1", ((AddressData)reply.Additionals[0].Data).Address.ToString());
        Assert.Equal(transport.Map(IPAddress.Parse("10.96.0.5"), 80).Port, ((SrvData)reply.Answers[0].Data).Port);
        Assert.Equal(ResponseCode.ServFail, cluster.Ask("1.0.0.127.in-addr.arpa", DnsType.PTR).Code);
    }

    [Fact]
    public void Where_a_pod_stands_for_a_program_that_runs_already_its_address_is_the_programs()
    {
        var transport = new LogicalTransport();
        transport.Redirect(IPAddress.Parse("10.244.0.3"), 5433, new IPEndPoint(IPAddress.Loopback, 7777));
        DnsMessage reply = new SmallCluster(transport).Ask("_sql._tcp.also.default.svc.cluster.local", DnsType.SRV);
        Assert.Equal("0 100 7777 10-244-0-3.also.default.svc.cluster.local.", reply.Answers[0].Data.ToString());
        Assert.Equal("127.0.0.1", ((AddressData)reply.Additionals[0].Data).Address.ToString());
    }

    [Fact]
    public void Addresses_come_in_changing_order_that_a_seed_repeats()
    {
        static string Orders(long seed)
        {
            var cluster = new SmallCluster(seed: seed);
            return string.Join("; ", Enumerable.Range(0, 30).Select(_ => string.Join(" ", cluster.Ask("db.default.svc.cluster.local", DnsType.A).Answers.Select(record => record.Data))));
        }

        Assert.Equal(Orders(1), Orders(1));
        Assert.NotEqual(Orders(1), Orders(2));
        Assert.Equal(3, Orders(3).Split("; ").Select(order => order.Split(' ')[0]).Distinct().Count());
    }

    [Fact]
    public void A_change_of_the_objects_makes_new_records_with_a_higher_serial()
    {
        var cluster = new SmallCluster();
        uint before = cluster.Records.Current.Serial;
        foreach (var root in Manifests.Parse("kind: Service\nmetadata: {name: later, namespace: fresh}\nspec: {clusterIP: 10.96.0.9, ports: [{port: 80}]}"))
            cluster.Store.Create(root);
        Assert.Equal(ResponseCode.NXDomain, cluster.Ask("later.fresh.svc.cluster.local", DnsType.A).Code);
        cluster.Records.Synchronize();
        Assert.Equal("10.96.0.9", Address(cluster.Ask("later.fresh.svc.cluster.local", DnsType.A)));
        Assert.True(cluster.Records.Current.Serial > before);
    }

    private static string Full(string name) => name.Replace("@", "cluster.local", StringComparison.Ordinal);

    private static string Address(DnsMessage reply) => Assert.Single(reply.Answers).Data.ToString()!;
}
