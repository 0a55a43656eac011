using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Views;
namespace SvcDsl.Yaml
{
internal sealed record YamlError(string Message, Origin Origin);
internal sealed class YamlReadResult { public IReadOnlyList<MapNode> Objects => []; public IReadOnlyList<YamlError> Errors => []; }
internal static class YamlReader { public static YamlReadResult Read(string text, string file) => new(); }
internal static class NodeMerge { public static void Merge(MapNode t, MapNode p) {} }
internal static class YamlWriter { public static string Write(IEnumerable<MapNode> o) => ""; }
}
namespace SvcDsl.Rules { internal static class RuleBook { public static IReadOnlyList<Rule> Rules => []; public static IReadOnlyList<Finding> Check(ObjectSet s, RuleSettings r) => []; } }
