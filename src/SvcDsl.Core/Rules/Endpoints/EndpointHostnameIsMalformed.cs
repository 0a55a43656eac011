using SvcDsl.Nodes;
using SvcDsl.Rules.Names;
using SvcDsl.Views;

namespace SvcDsl.Rules.Endpoints;

internal sealed class EndpointHostnameIsMalformed : Rule
{
    public override RuleInfo Info { get; } = new(
        "SVC6010",
        "Host name or node name of an endpoint is malformed",
        Level.Error,
        "The API server rejects endpoints whose hostname is no DNS label, or whose nodeName is no DNS name.");

    public override void Check(RuleContext context)
    {
        foreach (EndpointGroup group in EndpointGroup.In(context.Set))
        {
            foreach ((MapNode entry, string path) in group.Entries)
            {
                Field<string> hostname = entry.String("hostname");

                // Endpoints take an empty text for none.
                if (group.IsSlice || hostname.Or("").Length > 0)
                    Check(context, group, hostname, $"{path}.hostname", "hostname", NameSyntax.DnsLabel);
                Check(context, group, entry.String("nodeName"), $"{path}.nodeName", "nodeName", NameSyntax.DnsSubdomain);
            }
        }
    }

    private void Check(RuleContext context, EndpointGroup group, Field<string> name, string path, string field, Func<string, string?> problemOf)
    {
        if (!name.IsKnown || problemOf(name.Value!) is not { } problem)
            return;
        context.Report(new Finding(Info, group.Object, path, $"The {field} '{name.Value}' of an endpoint of {group.Object} {problem}, so the API server rejects it; choose another name", name.Origin)
        {
            Fix = NameSpelling.Fix(name.Value!, problemOf),
        });
    }
}
