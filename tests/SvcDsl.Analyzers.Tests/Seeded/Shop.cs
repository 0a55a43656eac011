namespace SvcDsl.Analyzers.Tests.Seeded;

/// <summary>A small system without a mistake, once in YAML and once in C#.</summary>
internal static class Shop
{
    /// <summary>What the DSL has no methods for is the same text in both.</summary>
    private const string OtherKinds = """
        apiVersion: v1
        kind: ServiceAccount
        metadata: {name: shop}
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: settings}
        data: {greeting: hello}
        ---
        apiVersion: v1
        kind: Secret
        metadata: {name: db}
        stringData: {password: example}
        ---
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata: {name: uploads}
        spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
        ---
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: db}
        spec:
          serviceName: db
          selector: {matchLabels: {app: db}}
          template:
            metadata: {labels: {app: db}}
            spec:
              containers:
              - name: postgres
                image: postgres:17
                ports: [{name: sql, containerPort: 5432}]
                env: [{name: POSTGRES_PASSWORD, valueFrom: {secretKeyRef: {name: db, key: password}}}]
        ---
        apiVersion: discovery.k8s.io/v1
        kind: EndpointSlice
        metadata: {name: legacy-1, labels: {kubernetes.io/service-name: legacy}}
        addressType: IPv4
        endpoints: [{addresses: [192.0.2.7]}]
        ports: [{name: mysql, port: 3306}]
        ---
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: shop}
        spec:
          tls: [{hosts: [shop.example.com], secretName: shop-tls}]
          rules:
          - host: shop.example.com
            http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: frontend, port: {number: 80}}}}]}
        ---
        apiVersion: v1
        kind: Secret
        metadata: {name: shop-tls}
        type: kubernetes.io/tls
        stringData: {tls.crt: example, tls.key: example}
        ---
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: db}
        spec:
          podSelector: {matchLabels: {app: db}}
          policyTypes: [Ingress]
          ingress: [{from: [{podSelector: {matchLabels: {app: api}}}], ports: [{port: 5432}]}]
        ---
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata: {name: api}
        spec: {maxUnavailable: 1, selector: {matchLabels: {app: api}}}
        ---
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: {name: frontend}
        spec:
          scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: frontend}
          minReplicas: 2
          maxReplicas: 5
          metrics: [{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}}]
        ---
        apiVersion: batch/v1
        kind: Job
        metadata: {name: migrate}
        spec: {template: {spec: {restartPolicy: Never, containers: [{name: migrate, image: "example/migrate:1.4"}]}}}
        """;

    public static readonly string Yaml = $$$$$"""
        {{{{{OtherKinds}}}}}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: frontend}
        spec:
          selector: {matchLabels: {app: frontend}}
          template:
            metadata: {labels: {app: frontend, tier: web}}
            spec:
              serviceAccountName: shop
              containers:
              - name: web
                image: example/frontend:1.4
                ports: [{name: http, containerPort: 8080}, {name: stats, containerPort: 8125, protocol: UDP}]
                env:
                - {name: GREETING, valueFrom: {configMapKeyRef: {name: settings, key: greeting}}}
                - {name: BACKEND, value: "http://api"}
                - {name: BACKEND_STATUS, value: "$(BACKEND)/status"}
                readinessProbe: {httpGet: {path: /ready, port: http}}
                resources: {requests: {cpu: 100m}}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: api}
        spec:
          replicas: 3
          selector: {matchLabels: {app: api}}
          template:
            metadata: {labels: {app: api}}
            spec:
              volumes: [{name: uploads, persistentVolumeClaim: {claimName: uploads}}]
              containers:
              - name: api
                image: example/api:1.4
                ports: [{name: rest, containerPort: 9000}]
                volumeMounts: [{name: uploads, mountPath: /uploads}]
              - name: proxy
                image: example/proxy:2
                ports: [{name: admin, containerPort: 9901}]
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: frontend}
        spec:
          selector: {app: frontend}
          ports: [{port: 80, targetPort: http}]
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: public}
        spec:
          type: NodePort
          selector: {tier: web}
          ports: [{name: http, port: 80, targetPort: 8080, nodePort: 30080}, {name: stats, port: 8125, protocol: UDP, targetPort: stats, nodePort: 30081}]
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: api}
        spec:
          selector: {app: api}
          clusterIP: 10.96.0.20
          ports: [{port: 80, targetPort: rest}]
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: edge}
        spec:
          type: LoadBalancer
          selector: {app: api}
          externalTrafficPolicy: Local
          healthCheckNodePort: 30070
          ports: [{port: 443, targetPort: rest, nodePort: 30043}]
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: db}
        spec:
          clusterIP: None
          selector: {app: db}
          ports: [{port: 5432}]
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: legacy}
        spec:
          ports: [{name: mysql, port: 3306}]
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: mail}
        spec:
          type: ExternalName
          externalName: smtp.example.com

        """;

    public static readonly string CSharp = $$$$$""""
        using SvcDsl;

        [Manifest]
        public static partial class Shop
        {
            static void Define(Manifest m)
            {
                m.Yaml("""
        {{{{{OtherKinds.Replace("\n", "\n        ", StringComparison.Ordinal).Insert(0, "        ")}}}}}
                """);

                var frontend = m.Deployment("frontend").Selector(("app", "frontend")).PodLabels(("app", "frontend"), ("tier", "web"));
                frontend.Merge("spec: {template: {spec: {serviceAccountName: shop}}}");
                var web = frontend.Container("web", "example/frontend:1.4").WithPort(8125, "stats", Protocol.Udp).Requests(cpu: "100m");
                var http = web.Port("http", 8080);
                web.Env("GREETING", EnvValue.ConfigMap("settings", "greeting"))
                   .Env("BACKEND", "http://api")
                   .Env("BACKEND_STATUS", "$(BACKEND)/status")
                   .Readiness(Probe.HttpGet("/ready", "http"));

                var api = m.Deployment("api").Replicas(3).Selector(("app", "api")).PodLabels(("app", "api"));
                api.Merge("spec: {template: {spec: {volumes: [{name: uploads, persistentVolumeClaim: {claimName: uploads}}]}}}");
                api.Container("api", "example/api:1.4").WithPort(9000, "rest").Merge("volumeMounts: [{name: uploads, mountPath: /uploads}]");
                api.Container("proxy", "example/proxy:2").WithPort(9901, "admin");

                m.Service("frontend").Select(("app", "frontend")).Port(80, to: "http");
                m.NodePort("public").Select(("tier", "web"))
                    .Port(80, to: 8080, nodePort: 30080, name: "http")
                    .Port(8125, to: "stats", nodePort: 30081, name: "stats", protocol: Protocol.Udp);
                m.ClusterIP("api").Select(("app", "api")).ClusterAddress("10.96.0.20").Port(80, to: "rest");
                m.LoadBalancer("edge").Select(("app", "api")).ExternalTrafficPolicy(TrafficPolicy.Local).HealthCheckNodePort(30070)
                    .Port(443, to: "rest", nodePort: 30043);
                m.Headless("db").Select(("app", "db")).Port(5432);
                m.WithoutSelector("legacy").Port(3306, name: "mysql");
                m.ExternalName("mail", "smtp.example.com");
            }
        }

        """";
}
