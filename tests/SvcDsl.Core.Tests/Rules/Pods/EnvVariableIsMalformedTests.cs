namespace SvcDsl.Rules.Pods;

public class EnvVariableIsMalformedTests
{
    private const string Variable = "The environment variable 'A' of container 'main' of Pod 'web'";

    [Theory]
    [InlineData("{value: x}", "name", "An environment variable of container 'main' of Pod 'web' has no name, so the API server rejects it; name it")]
    [InlineData("{name: '', value: x}", "name", "An environment variable of container 'main' of Pod 'web' has no name, so the API server rejects it; name it")]
    [InlineData("{name: A=B, value: x}", "name", "The environment variable 'A=B' of container 'main' of Pod 'web' holds a '=', so the API server rejects it; choose another name")]
    [InlineData("{name: A\u00e9, value: x}", "name", "The environment variable 'A\u00e9' of container 'main' of Pod 'web' holds characters other than printable ASCII, so the API server rejects it; choose another name")]
    [InlineData("{name: A, value: 8080}", "value", Variable + " has the value 8080, which is no text, so the API server rejects it; write it in quotes")]
    [InlineData("{name: A, valueFrom: {}}", "valueFrom", Variable + " has a valueFrom without a source, so the API server rejects it; add fieldRef, resourceFieldRef, configMapKeyRef or secretKeyRef")]
    [InlineData("{name: A, value: x, valueFrom: {fieldRef: {fieldPath: metadata.name}}}", "valueFrom", Variable + " has a value and a valueFrom, so the API server rejects it; remove one")]
    [InlineData("{name: A, valueFrom: {fieldRef: {fieldPath: metadata.name}, secretKeyRef: {name: s, key: k}}}", "valueFrom", Variable + " has 2 sources, fieldRef and secretKeyRef, so the API server rejects it; leave one")]
    [InlineData("{name: A, valueFrom: {fieldRef: {}}}", "valueFrom.fieldRef.fieldPath", Variable + " does not say its fieldPath, so the API server rejects it; add it")]
    [InlineData("{name: A, valueFrom: {fieldRef: {fieldPath: status.podIp}}}", "valueFrom.fieldRef.fieldPath", Variable + " asks for the fieldPath 'status.podIp', which a variable cannot hold, so the API server rejects it; did you mean status.podIP?")]
    [InlineData("{name: A, valueFrom: {fieldRef: {fieldPath: metadata.labels}}}", "valueFrom.fieldRef.fieldPath", Variable + " asks for the fieldPath 'metadata.labels', which a variable cannot hold, so the API server rejects it; did you mean metadata.labels['key']?")]
    [InlineData("{name: A, valueFrom: {fieldRef: {fieldPath: spec.containers}}}", "valueFrom.fieldRef.fieldPath", Variable + " asks for the fieldPath 'spec.containers', which a variable cannot hold, so the API server rejects it")]
    [InlineData("{name: A, valueFrom: {resourceFieldRef: {resource: limit.cpu}}}", "valueFrom.resourceFieldRef.resource", Variable + " asks for the resource 'limit.cpu', which a variable cannot hold, so the API server rejects it; did you mean limits.cpu?")]
    [InlineData("{name: A, valueFrom: {configMapKeyRef: {name: c}}}", "valueFrom.configMapKeyRef.key", Variable + " names no key in its configMapKeyRef, so the API server rejects it; add it")]
    [InlineData("{name: A, valueFrom: {secretKeyRef: {name: My_Secret, key: k}}}", "valueFrom.secretKeyRef.name", Variable + " takes its value from the name 'My_Secret', which is no DNS name (lower-case letters, digits, '-' and '.', a letter or digit at both ends of each part), so the API server rejects it; correct it")]
    [InlineData("{name: A, valueFrom: {secretKeyRef: {name: s, key: 'a b'}}}", "valueFrom.secretKeyRef.key", Variable + " takes its value from the key 'a b', which is no key of a ConfigMap or Secret (letters, digits, '-', '_' and '.'), so the API server rejects it; correct it")]
    public void In_the_list(string variable, string path, string message) =>
        Check.Single<EnvVariableIsMalformed>(PodYaml.Pod($"env: [{variable}]"), $"spec.containers[0].env[0].{path}", message);

    [Theory]
    [InlineData("{}", "", " has neither configMapRef nor secretRef, so the API server rejects it; add one")]
    [InlineData("{configMapRef: {name: a}, secretRef: {name: a}}", "", " has both configMapRef and secretRef, so the API server rejects it; make it two elements of the list")]
    [InlineData("{configMapRef: {}}", ".configMapRef.name", " names no name in its configMapRef, so the API server rejects it; add it")]
    [InlineData("{prefix: 'A=', configMapRef: {name: a}}", ".prefix", " has the prefix 'A=', which holds a '=', so the API server rejects it; choose another one")]
    public void In_envFrom(string source, string path, string problem) => Check.Single<EnvVariableIsMalformed>(
        PodYaml.Deployment($"envFrom: [{source}]"), $"spec.template.spec.containers[0].envFrom[0]{path}", $"An envFrom of container 'main' of Deployment 'web'{problem}");

    [Theory]
    [InlineData("env: [{name: a.b-c/d, value: '8080'}, {name: UNKNOWN, value: UNKNOWN}, {OPEN: ''}, {name: B}]")]
    [InlineData("env: [{name: A, valueFrom: {OPEN: ''}}, {name: B, valueFrom: {fieldRef: {OPEN: ''}}}, {name: C, valueFrom: UNKNOWN}]")]
    [InlineData("env: [{name: A, value: '', valueFrom: {fieldRef: {fieldPath: \"metadata.labels['app.kubernetes.io/name']\"}}}]")]
    [InlineData("env: [{name: A, valueFrom: {fieldRef: {apiVersion: v1, fieldPath: status.hostIPs}}}, {name: B, valueFrom: {resourceFieldRef: {resource: limits.hugepages-2Mi}}}]")]
    [InlineData("env: [{name: A, valueFrom: {configMapKeyRef: {name: c.d, key: .a_B-1, optional: true}}}], envFrom: [{prefix: A_, configMapRef: {name: c}}, {secretRef: {name: UNKNOWN}}, {OPEN: ''}]")]
    public void Silent(string container) => Assert.Empty(Check.With<EnvVariableIsMalformed>(Check.SetWithUnknowns(PodYaml.Pod(container))));
}
