namespace SvcDsl.Router.Proxy;

/// <summary>What a frontend does with somebody who comes.</summary>
internal enum Verdict
{
    /// <summary>Sends him to an endpoint.</summary>
    Serve,

    /// <summary>Tells him that nobody is there: kube-proxy's REJECT.</summary>
    Refuse,

    /// <summary>Says nothing: kube-proxy's DROP.</summary>
    Drop,
}
