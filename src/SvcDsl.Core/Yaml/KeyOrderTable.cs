namespace SvcDsl.Yaml;

/// <summary>
/// The types whose keys have a customary order: a type's keys with, behind a colon, the type of what is below the key (of the items
/// when it is a list). A key without a type holds a scalar or a map that belongs to its author. Names are Kubernetes'.
/// </summary>
internal static class KeyOrderTable
{
    /// <summary>The kinds in the table with their API groups.</summary>
    public static readonly IReadOnlyDictionary<string, string> Kinds = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Pod"] = "",
        ["Service"] = "",
        ["Endpoints"] = "",
        ["Namespace"] = "",
        ["ConfigMap"] = "",
        ["Secret"] = "",
        ["ServiceAccount"] = "",
        ["PersistentVolumeClaim"] = "",
        ["ReplicationController"] = "",
        ["Deployment"] = "apps",
        ["ReplicaSet"] = "apps",
        ["StatefulSet"] = "apps",
        ["DaemonSet"] = "apps",
        ["Job"] = "batch",
        ["CronJob"] = "batch",
        ["EndpointSlice"] = "discovery.k8s.io",
        ["Ingress"] = "networking.k8s.io",
        ["NetworkPolicy"] = "networking.k8s.io",
    };

    public static readonly IReadOnlyDictionary<string, string> Types = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ObjectMeta"] = "name generateName namespace labels annotations finalizers ownerReferences:OwnerReference",
        ["OwnerReference"] = "apiVersion kind name uid controller blockOwnerDeletion",
        ["LabelSelector"] = "matchLabels matchExpressions:LabelSelectorRequirement",
        ["LabelSelectorRequirement"] = "key operator values",

        ["Namespace"] = "apiVersion kind metadata:ObjectMeta spec status",
        ["ConfigMap"] = "apiVersion kind metadata:ObjectMeta immutable data binaryData",
        ["Secret"] = "apiVersion kind metadata:ObjectMeta type immutable data stringData",
        ["ServiceAccount"] = "apiVersion kind metadata:ObjectMeta automountServiceAccountToken imagePullSecrets:LocalObjectReference secrets",
        ["PersistentVolumeClaim"] = "apiVersion kind metadata:ObjectMeta spec:PersistentVolumeClaimSpec status",
        ["PersistentVolumeClaimSpec"] = "accessModes storageClassName volumeName volumeMode selector:LabelSelector resources:Resources",

        ["Service"] = "apiVersion kind metadata:ObjectMeta spec:ServiceSpec status",
        ["ServiceSpec"] = "type externalName clusterIP clusterIPs ipFamilyPolicy ipFamilies selector ports:ServicePort "
            + "publishNotReadyAddresses sessionAffinity sessionAffinityConfig internalTrafficPolicy externalTrafficPolicy healthCheckNodePort "
            + "trafficDistribution externalIPs loadBalancerClass loadBalancerIP loadBalancerSourceRanges allocateLoadBalancerNodePorts",
        ["ServicePort"] = "name protocol port targetPort nodePort appProtocol",

        ["Endpoints"] = "apiVersion kind metadata:ObjectMeta subsets:EndpointSubset",
        ["EndpointSubset"] = "addresses:EndpointAddress notReadyAddresses:EndpointAddress ports:EndpointPort",
        ["EndpointAddress"] = "ip hostname nodeName targetRef",
        ["EndpointPort"] = "name protocol port appProtocol",
        ["EndpointSlice"] = "apiVersion kind metadata:ObjectMeta addressType endpoints:Endpoint ports:EndpointPort",
        ["Endpoint"] = "addresses conditions hostname nodeName zone hints targetRef",

        ["Pod"] = "apiVersion kind metadata:ObjectMeta spec:PodSpec status",
        ["Deployment"] = "apiVersion kind metadata:ObjectMeta spec:WorkloadSpec status",
        ["ReplicaSet"] = "apiVersion kind metadata:ObjectMeta spec:WorkloadSpec status",
        ["StatefulSet"] = "apiVersion kind metadata:ObjectMeta spec:WorkloadSpec status",
        ["DaemonSet"] = "apiVersion kind metadata:ObjectMeta spec:WorkloadSpec status",
        ["ReplicationController"] = "apiVersion kind metadata:ObjectMeta spec:ReplicationControllerSpec status",
        ["WorkloadSpec"] = "serviceName replicas minReadySeconds podManagementPolicy paused revisionHistoryLimit progressDeadlineSeconds strategy updateStrategy "
            + "selector:LabelSelector template:PodTemplate ordinals persistentVolumeClaimRetentionPolicy volumeClaimTemplates:PersistentVolumeClaim",
        ["ReplicationControllerSpec"] = "replicas minReadySeconds selector template:PodTemplate",
        ["Job"] = "apiVersion kind metadata:ObjectMeta spec:JobSpec status",
        ["JobSpec"] = "suspend parallelism completions completionMode backoffLimit backoffLimitPerIndex maxFailedIndexes activeDeadlineSeconds "
            + "ttlSecondsAfterFinished podFailurePolicy successPolicy podReplacementPolicy manualSelector selector:LabelSelector template:PodTemplate",
        ["CronJob"] = "apiVersion kind metadata:ObjectMeta spec:CronJobSpec status",
        ["CronJobSpec"] = "schedule timeZone suspend concurrencyPolicy startingDeadlineSeconds successfulJobsHistoryLimit failedJobsHistoryLimit jobTemplate:JobTemplate",
        ["JobTemplate"] = "metadata:ObjectMeta spec:JobSpec",
        ["PodTemplate"] = "metadata:ObjectMeta spec:PodSpec",
        ["PodSpec"] = "serviceAccountName serviceAccount automountServiceAccountToken hostname subdomain setHostnameAsFQDN hostNetwork hostPID hostIPC hostUsers "
            + "hostAliases:HostAlias dnsPolicy dnsConfig enableServiceLinks restartPolicy terminationGracePeriodSeconds activeDeadlineSeconds priorityClassName "
            + "runtimeClassName schedulerName nodeName nodeSelector affinity tolerations:Toleration topologySpreadConstraints:TopologySpreadConstraint "
            + "securityContext imagePullSecrets:LocalObjectReference initContainers:Container containers:Container ephemeralContainers:Container volumes:Volume",
        ["HostAlias"] = "ip hostnames",
        ["Toleration"] = "key operator value effect tolerationSeconds",
        ["TopologySpreadConstraint"] = "maxSkew topologyKey whenUnsatisfiable labelSelector:LabelSelector",
        ["LocalObjectReference"] = "name",
        ["Container"] = "name image imagePullPolicy restartPolicy command args workingDir ports:ContainerPort envFrom:EnvFrom env:EnvVar resources:Resources "
            + "startupProbe:Probe readinessProbe:Probe livenessProbe:Probe lifecycle:Lifecycle securityContext stdin stdinOnce tty terminationMessagePath "
            + "terminationMessagePolicy volumeMounts:VolumeMount volumeDevices:VolumeDevice",
        ["ContainerPort"] = "name containerPort protocol hostIP hostPort",
        ["EnvFrom"] = "prefix configMapRef:OptionalReference secretRef:OptionalReference",
        ["EnvVar"] = "name value valueFrom:EnvVarSource",
        ["EnvVarSource"] = "fieldRef:FieldRef resourceFieldRef:FieldRef configMapKeyRef:OptionalReference secretKeyRef:OptionalReference",
        ["FieldRef"] = "apiVersion fieldPath containerName resource divisor",
        ["OptionalReference"] = "name key optional",
        ["Resources"] = "requests limits claims",
        ["Probe"] = "httpGet:HttpGet tcpSocket:TcpSocket grpc:Grpc exec initialDelaySeconds periodSeconds timeoutSeconds successThreshold failureThreshold terminationGracePeriodSeconds",
        ["Lifecycle"] = "postStart:LifecycleHandler preStop:LifecycleHandler",
        ["LifecycleHandler"] = "exec httpGet:HttpGet tcpSocket:TcpSocket sleep",
        ["HttpGet"] = "path port scheme host httpHeaders:NameValue",
        ["TcpSocket"] = "port host",
        ["Grpc"] = "port service",
        ["NameValue"] = "name value",
        ["VolumeMount"] = "name mountPath subPath subPathExpr readOnly",
        ["VolumeDevice"] = "name devicePath",
        ["Volume"] = "name",

        ["Ingress"] = "apiVersion kind metadata:ObjectMeta spec:IngressSpec status",
        ["IngressSpec"] = "ingressClassName defaultBackend tls rules:IngressRule",
        ["IngressRule"] = "host http:IngressPaths",
        ["IngressPaths"] = "paths:IngressPath",
        ["IngressPath"] = "path pathType backend",
        ["NetworkPolicy"] = "apiVersion kind metadata:ObjectMeta spec:NetworkPolicySpec",
        ["NetworkPolicySpec"] = "podSelector:LabelSelector policyTypes ingress egress",
    };
}
