namespace SvcDsl;

/// <summary>A whole manifest as people write it, with the YAML that comes out.</summary>
public class WholeManifestTests
{
    [Fact]
    public void It_is_written_as_people_write_YAML() => Assert.Equal(
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: api
          labels:
            app: api
        spec:
          replicas: 2
          selector:
            matchLabels:
              app: api
          template:
            metadata:
              labels:
                app: api
            spec:
              containers:
              - name: api
                image: ghcr.io/acme/api:1.4
                ports:
                - name: http
                  containerPort: 8080
                readinessProbe:
                  httpGet:
                    path: /healthz
                    port: http
                  periodSeconds: 1
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: api
        spec:
          type: ClusterIP
          selector:
            app: api
          ports:
          - name: http
            port: 8080
            targetPort: http
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: frontend
        spec:
          selector:
            matchLabels:
              app: frontend
          template:
            metadata:
              labels:
                app: frontend
            spec:
              containers:
              - name: web
                image: ghcr.io/acme/frontend:1.4
                ports:
                - name: http
                  containerPort: 5000
                env:
                - name: API_URL
                  value: http://api:8080
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: frontend-public
        spec:
          type: NodePort
          selector:
            app: frontend
          ports:
          - port: 80
            targetPort: 5000
            nodePort: 30080

        """,
        Manifests.Yaml(Define));

    [Fact]
    public void It_has_no_findings() => Assert.Empty(Manifests.Ids(Define));

    private static void Define(Manifest m)
    {
        var api = m.Deployment("api").Replicas(2).Labels(("app", "api"));
        var apiHttp = api.Container("api", "ghcr.io/acme/api:1.4")
            .Readiness(Probe.HttpGet("/healthz", "http").Period(1))
            .Port("http", 8080);
        var apiService = m.ClusterIP("api").Select(api).Port(8080, to: apiHttp);

        var web = m.Deployment("frontend");
        web.Container("web", "ghcr.io/acme/frontend:1.4").Env("API_URL", apiService.Url()).Port("http", 5000);
        m.NodePort("frontend-public").Select(("app", "frontend")).Port(80, to: 5000, nodePort: 30080);
    }
}
