using SvcDsl.Provenance;
using SvcDsl.Rules;
using SvcDsl.Tool.Check;
using SvcDsl.Tool.Input;

namespace SvcDsl.Tool.Configuration;

/// <summary>What is said about the cluster, by the command line or by <c>.editorconfig</c>.</summary>
internal static class ClusterSettings
{
    /// <summary>One set has one cluster: the first file that has a setting decides, and the command line above all.</summary>
    public static (RuleSettings Settings, IReadOnlyList<Remark> Refused) Read(CheckOptions options, EditorConfigs configs, IReadOnlyList<InputFile> files)
    {
        var refused = new List<Remark>();
        string place = files.Count > 0 ? files[0].Name : "";
        RuleSettings settings = RuleSettings.Read(Lookup, message => refused.Add(
            new Remark(ToolRules.SettingIsMalformed, ToolRules.SettingIsMalformed.Level, message, place.Length > 0 ? new Origin(place, 1, 1) : Origin.None)));
        return (settings, refused);

        bool Lookup(string key, out string? text)
        {
            text = key switch
            {
                RuleSettings.KubernetesVersionKey => options.KubernetesVersion,
                RuleSettings.NodePortRangeKey => options.NodePortRange,
                _ => null,
            };
            foreach (InputFile file in files)
            {
                if (text is not null)
                    break;
                text = configs.Find(file, key);
            }

            return text is not null;
        }
    }
}
