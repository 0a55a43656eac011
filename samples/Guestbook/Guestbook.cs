using SvcDsl;
using static SvcDsl.LocalPod;

namespace GuestbookSample;

/// <summary>A frontend with three replicas that calls an API with two.</summary>
[Manifest]
public static partial class Guestbook
{
    private static void Define(Manifest m)
    {
        var api = m.Deployment("api").Replicas(2).Labels(("app", "api"));
        var apiHttp = api.Container("api", "ghcr.io/acme/guestbook-api:1.4")
            .Readiness(Probe.HttpGet("/healthz", "http").Period(1))
            .Port("http", 8080)
            .RunLocally(Project("../Guestbook.Api"));
        var apiService = m.ClusterIP("api").Select(api).Port(8080, to: apiHttp);

        var web = m.Deployment("frontend").Replicas(3).Labels(("app", "frontend"));
        var http = web.Container("web", "ghcr.io/acme/guestbook-frontend:1.4")
            .Env("API_URL", apiService.Url())
            .Readiness(Probe.HttpGet("/healthz", "http").Period(1))
            .Port("http", 5000)
            .RunLocally(Project("../Guestbook.Frontend"));

        m.ClusterIP("frontend").Select(web).Port(80, to: http);                 // typed: cannot drift
        m.NodePort("frontend-public").Select(("app", "frontend"))               // raw: checked
            .Port(80, to: 5000, nodePort: 30080);
    }
}
