using SvcDsl.Provenance;
using SvcDsl.Views;

namespace SvcDsl.Rules.Routes;

internal sealed class IngressPathIsMalformed : Rule
{
    private static readonly string[] Types = ["Exact", "Prefix", "ImplementationSpecific"];

    public override RuleInfo Info { get; } = new(
        "SVC7004",
        "Path of an Ingress is malformed",
        Level.Error,
        "The API server rejects paths without a known pathType, and paths that do not begin with a slash.");

    public override void Check(RuleContext context)
    {
        foreach (IngressPath path in IngressBackend.Ingresses(context).SelectMany(IngressPath.Of))
        {
            if (path.PathType.IsMissing || (path.PathType.IsKnown && path.PathType.Value!.Length == 0))
            {
                Report(context, path, "pathType", $"The path '{path.Path.Or("")}' of {path.Ingress} has no pathType, so the API server rejects it; write Prefix or Exact", path.Node.Origin);
            }
            else if (path.PathType.IsKnown && !Types.Contains(path.PathType.Value))
            {
                string? meant = Types.FirstOrDefault(type => string.Equals(type, path.PathType.Value, StringComparison.OrdinalIgnoreCase) || EditDistance.IsSlip(path.PathType.Value!, type));
                string advice = meant is null ? "write Prefix, Exact or ImplementationSpecific" : $"did you mean {meant}?";
                Report(context, path, "pathType", $"The pathType '{path.PathType.Value}' of {path.Ingress} does not exist, so the API server rejects it; {advice}", path.PathType.Origin, meant);
            }

            CheckPath(context, path);
        }
    }

    private void CheckPath(RuleContext context, IngressPath path)
    {
        if (path.Path.State is FieldState.Unknown or FieldState.Wrong || path.PathType.State is FieldState.Unknown or FieldState.Wrong)
            return;
        string text = path.Path.Or("");
        bool isFree = path.PathType.Or("") is not ("Exact" or "Prefix");
        if (!text.StartsWith("/", StringComparison.Ordinal) && !(isFree && (text.Length == 0 || path.PathType.Or("") != "ImplementationSpecific")))
        {
            string start = text.Length == 0 ? $"A path of {path.Ingress} is empty" : $"The path '{text}' of {path.Ingress} does not begin with '/'";
            Report(context, path, "path", $"{start}, so the API server rejects it; write '/{text}'", path.Path.Node?.Origin ?? path.Node.Origin, path.Path.IsKnown ? "/" + text : null);
        }
        else if (!isFree && Refused(text) is { } part)
        {
            Report(context, path, "path", $"The path '{text}' of {path.Ingress} holds '{part}', so the API server rejects it; write the plain path", path.Path.Origin);
        }
    }

    private static string? Refused(string text) =>
        ((string[])["//", "/./", "/../", "%2f", "%2F"]).FirstOrDefault(part => text.IndexOf(part, StringComparison.Ordinal) >= 0)
        ?? ((string[])["/..", "/."]).FirstOrDefault(part => text.EndsWith(part, StringComparison.Ordinal));

    private void Report(RuleContext context, IngressPath path, string field, string message, Origin origin, string? replacement = null) =>
        context.Report(new Finding(Info, path.Ingress, $"{path.Place}.{field}", message, origin)
        {
            Fix = replacement is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [FixKeys.Replacement] = replacement },
        });
}
