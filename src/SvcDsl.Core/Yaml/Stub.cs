using SvcDsl.Nodes;
using SvcDsl.Views;
namespace SvcDsl.Yaml
{
internal static class NodeMerge { public static void Merge(MapNode t, MapNode p) {} }
}
namespace SvcDsl.Rules { internal static class RuleBook { public static IReadOnlyList<Rule> Rules => []; public static IReadOnlyList<Finding> Check(ObjectSet s, RuleSettings r) => []; } }
