using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Rules.Names;
using SvcDsl.Views;

namespace SvcDsl.Rules.Pods;

internal sealed class EnvVariableIsMalformed : Rule
{
    private const string Rejected = "so the API server rejects it";

    private static readonly string[] Sources = ["fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef", "fileKeyRef"];

    public override RuleInfo Info { get; } = new(
        "SVC8004",
        "Environment variable is malformed",
        Level.Error,
        "The API server rejects a pod with a variable that has no name, no text as its value, or not exactly one source.");

    public override void Check(RuleContext context)
    {
        foreach (PodContainer container in context.Pods.SelectMany(pod => pod.Containers))
        {
            var report = new Reporter(this, context, container);
            foreach (EnvVariableView variable in container.Env)
            {
                CheckName(report, variable);
                CheckValue(report, variable);
            }

            ListNode? sources = container.Node.ListAt("envFrom");
            for (int i = 0; i < (sources?.Count ?? 0); i++)
            {
                if (sources![i] is MapNode source)
                    CheckEnvFrom(report, source, $"{container.Path}.envFrom[{i}]");
            }
        }
    }

    private static void CheckName(Reporter report, EnvVariableView variable)
    {
        Field<string> name = variable.Name;
        if (name.IsMissing || (name.IsKnown && name.Value!.Length == 0))
            report.Add($"{variable.Path}.name", $"An environment variable of {report.Container.Text} has no name, {Rejected}; name it", name.IsKnown ? name.Origin : variable.Node.Origin);
        else if (name.IsKnown && EnvSyntax.NameProblem(name.Value!) is { } problem)
            report.Add($"{variable.Path}.name", $"The environment variable '{name.Value}' of {report.Container.Text} {problem}, {Rejected}; choose another name", name.Origin);
    }

    private static void CheckValue(Reporter report, EnvVariableView variable)
    {
        var scalar = variable.Node["value"] as ScalarNode;
        bool isText = scalar?.Value is not (long or double or bool);
        if (isText && variable.Node.MapAt("valueFrom") is null)
            return;
        string what = $"The environment variable '{variable.Name.Or("")}' of {report.Container.Text}";
        if (!isText)
            report.Add($"{variable.Path}.value", $"{what} has the value {scalar}, which is no text, {Rejected}; write it in quotes", scalar!.Origin);
        if (variable.Node.MapAt("valueFrom") is not { } valueFrom)
            return;

        string path = $"{variable.Path}.valueFrom";
        List<string> written = [.. Sources.Where(source => valueFrom[source] is not (null or ScalarNode { IsNull: true }))];
        if (variable.Value is { IsKnown: true, Value.Length: > 0 })
            report.Add(path, $"{what} has a value and a valueFrom, {Rejected}; remove one", variable.Value.Origin);
        else if (written.Count > 1)
            report.Add(path, $"{what} has {written.Count} sources, {string.Join(" and ", written)}, {Rejected}; leave one", valueFrom.Origin);
        else if (written.Count == 0 && valueFrom.Open is null)
            report.Add(path, $"{what} has a valueFrom without a source, {Rejected}; add {WordChoice.OneOf([.. Sources.Take(4)])}", valueFrom.Origin);
        foreach (string source in written)
            CheckSource(report, valueFrom.MapAt(source), source, $"{path}.{source}", what);
    }

    private static void CheckSource(Reporter report, MapNode? source, string kind, string path, string what)
    {
        switch (kind)
        {
            case "fieldRef":
                CheckWord(report, source, "fieldPath", path, what, EnvSyntax.IsFieldPath, EnvSyntax.MeantFieldPath);
                break;
            case "resourceFieldRef":
                CheckWord(report, source, "resource", path, what, EnvSyntax.IsResource, EnvSyntax.MeantResource);
                break;
            case "configMapKeyRef" or "secretKeyRef":
                CheckText(report, source, "name", path, what, NameSyntax.DnsSubdomain);
                CheckText(report, source, "key", path, what, EnvSyntax.KeyProblem);
                break;
        }
    }

    private static void CheckWord(Reporter report, MapNode? source, string field, string path, string what, Func<string, bool> isKnown, Func<string, string?> meantBy)
    {
        Field<string> word = source.String(field);
        if (source is null || word.IsUnknown || (word.IsKnown && isKnown(word.Value!)))
            return;
        if (!word.IsKnown)
        {
            if (word.IsMissing)
                report.Add($"{path}.{field}", $"{what} does not say its {field}, {Rejected}; add it", source.Origin);
            return;
        }

        string? meant = meantBy(word.Value!);
        report.Add(
            $"{path}.{field}",
            $"{what} asks for the {field} '{word.Value}', which a variable cannot hold, {Rejected}{(meant is null ? "" : $"; did you mean {meant}?")}",
            word.Origin,
            meant?.IndexOf('[') < 0 ? meant : null);
    }

    private static void CheckText(Reporter report, MapNode? source, string field, string path, string what, Func<string, string?> problemOf)
    {
        Field<string> text = source.String(field);
        if (source is null)
            return;
        if (text.IsMissing || (text.IsKnown && text.Value!.Length == 0))
            report.Add($"{path}.{field}", $"{what} names no {field} in its {path.Substring(path.LastIndexOf('.') + 1)}, {Rejected}; add it", text.IsKnown ? text.Origin : source.Origin);
        else if (text.IsKnown && problemOf(text.Value!) is { } problem)
            report.Add($"{path}.{field}", $"{what} takes its value from the {field} '{text.Value}', which {problem}, {Rejected}; correct it", text.Origin);
    }

    private static void CheckEnvFrom(Reporter report, MapNode source, string path)
    {
        string what = $"An envFrom of {report.Container.Text}";
        bool isConfigMap = source.MapAt("configMapRef") is not null;
        bool isSecret = source.MapAt("secretRef") is not null;
        if (isConfigMap && isSecret)
            report.Add(path, $"{what} has both configMapRef and secretRef, {Rejected}; make it two elements of the list", source.Origin);
        else if (!isConfigMap && !isSecret && source.Open is null && source["configMapRef"] is null && source["secretRef"] is null)
            report.Add(path, $"{what} has neither configMapRef nor secretRef, {Rejected}; add one", source.Origin);
        foreach (string kind in (string[])["configMapRef", "secretRef"])
            CheckText(report, source.MapAt(kind), "name", $"{path}.{kind}", what, NameSyntax.DnsSubdomain);
        Field<string> prefix = source.String("prefix");
        if (prefix is { IsKnown: true, Value: { Length: > 0 } text } && EnvSyntax.NameProblem(text) is { } problem)
            report.Add($"{path}.prefix", $"{what} has the prefix '{text}', which {problem}, {Rejected}; choose another one", prefix.Origin);
    }

    /// <summary>Reports for one container.</summary>
    private sealed class Reporter(EnvVariableIsMalformed rule, RuleContext context, PodContainer container)
    {
        public PodContainer Container { get; } = container;

        public void Add(string path, string message, Origin origin, string? replacement = null) => context.Report(new Finding(rule.Info, Container.Pod.Owner, path, message, origin)
        {
            Fix = replacement is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [FixKeys.Replacement] = replacement },
        });
    }
}
