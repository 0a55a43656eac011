using System.Text.RegularExpressions;

namespace SvcDsl.Yaml;

public class KeyOrderTests
{
    [Fact]
    public void A_Service_as_people_write_it() => Assert.Equal(
        """
        apiVersion: v1
        kind: Service
        metadata:
          name: web
          labels:
            z: "1"
            a: "2"
        spec:
          type: NodePort
          selector:
            tier: web
            app: shop
          ports:
          - name: http
            protocol: TCP
            port: 80
            targetPort: http
            nodePort: 30080
            aNewField: 1
          aNewField: 1

        """,
        Rewrite(
            """
            spec:
              aNewField: 1
              ports:
              - {aNewField: 1, nodePort: 30080, targetPort: http, port: 80, protocol: TCP, name: http}
              selector: {tier: web, app: shop}
              type: NodePort
            metadata: {labels: {z: "1", a: "2"}, name: web}
            kind: Service
            apiVersion: v1
            """));

    [Fact]
    public void A_Deployment_as_people_write_it() => Assert.Equal(
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          replicas: 2
          selector:
            matchLabels:
              app: web
          template:
            metadata:
              labels:
                app: web
            spec:
              containers:
              - name: web
                image: i
                ports:
                - name: http
                  containerPort: 80
                env:
                - name: A
                  value: b
                resources:
                  requests:
                    memory: 1Gi
                    cpu: "1"
                readinessProbe:
                  httpGet:
                    path: /
                    port: http
                    scheme: HTTP
                    httpHeaders:
                    - name: X-Probe
                      value: kubelet
                  periodSeconds: 5

        """,
        Rewrite(
            """
            {kind: Deployment, spec: {template: {spec: {containers: [{readinessProbe: {periodSeconds: 5, httpGet: {httpHeaders: [{value: kubelet, name: X-Probe}], scheme: HTTP, port: http, path: /}},
              resources: {requests: {memory: 1Gi, cpu: "1"}}, env: [{value: b, name: A}], ports: [{containerPort: 80, name: http}], image: i, name: web}]},
              metadata: {labels: {app: web}}}, selector: {matchLabels: {app: web}}, replicas: 2}, metadata: {name: web}, apiVersion: apps/v1}
            """));

    [Fact]
    public void A_foreign_object_begins_like_all_others() => Assert.Equal(
        "apiVersion: example.com/v1\nkind: Service\nmetadata:\n  name: a\nz: 1\nspec:\n  ports:\n  - port: 1\n    name: b\n",
        Rewrite("{z: 1, spec: {ports: [{port: 1, name: b}]}, metadata: {name: a}, kind: Service, apiVersion: example.com/v1}"));

    [Fact]
    public void Every_type_that_the_table_names_is_in_it() => Assert.All(
        KeyOrderTable.Types.Values.SelectMany(fields => Regex.Matches(fields, ":([A-Za-z]+)").Select(match => match.Groups[1].Value)).Concat(KeyOrderTable.Kinds.Keys),
        type => Assert.Contains(type, KeyOrderTable.Types.Keys));

    private static string Rewrite(string yaml) => YamlWriter.Write(YamlReader.Read(yaml, "f").Objects);
}
