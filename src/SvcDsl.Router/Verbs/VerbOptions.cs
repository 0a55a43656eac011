using System.CommandLine;
using SvcDsl.Router.Dns;

namespace SvcDsl.Router.Verbs;

/// <summary>The options that several verbs share, under kubectl's names.</summary>
internal static class VerbOptions
{
    public static Option<string?> Namespace() => new("--namespace", "-n") { Description = "The namespace; 'default' when not given." };

    public static Option<string?> Environment() => new("--environment", "-e")
    {
        Description = "The environment that the manifest is built for, one of SvcDslEnvironments; the first of them when not given.",
    };

    public static Option<int?> DnsPort() => new("--dns-port")
    {
        Description = $"The port on 127.0.0.1 of the cluster's DNS; the first free one from {DnsSockets.FirstPort} up when not given, 0 for no DNS.",
    };

    public static Option<string?> DnsNamespace() => new("--dns-namespace")
    {
        Description = "The namespace in which the cluster's DNS looks for a name of one label; 'default' when not given.",
    };

    public static Option<bool> NoLoadBalancer() => new("--no-loadbalancer")
    {
        Description = "Give Services of type LoadBalancer no address, like a cluster without a cloud: they stay <pending>, and their node ports work.",
    };
}
