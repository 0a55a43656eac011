using Microsoft.CodeAnalysis;
using SvcDsl.CodeFixes.Editing;

namespace SvcDsl.CodeFixes;

/// <summary>How the DSL spells the protocols of Kubernetes.</summary>
internal static class ProtocolNames
{
    public static string Of(string protocol, SemanticModel model, int position)
    {
        string member = protocol switch
        {
            "UDP" => nameof(Protocol.Udp),
            "SCTP" => nameof(Protocol.Sctp),
            _ => nameof(Protocol.Tcp),
        };
        return $"{DslCall.TypeName(model, position, nameof(Protocol))}.{member}";
    }
}
