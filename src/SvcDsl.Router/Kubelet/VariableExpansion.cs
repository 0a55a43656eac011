using System.Text;

namespace SvcDsl.Router.Kubelet;

/// <summary>Kubernetes' <c>$(NAME)</c>: <c>$$</c> stands for a dollar sign, and a name that nobody defines stays as it is written.</summary>
internal static class VariableExpansion
{
    public static string Expand(string text, Func<string, string?> lookup)
    {
        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '$' || i + 1 == text.Length)
            {
                result.Append(text[i]);
                continue;
            }

            int close = text[i + 1] == '(' ? text.IndexOf(')', i + 2) : -1;
            if (close >= 0)
            {
                string name = text[(i + 2)..close];
                result.Append(lookup(name) ?? $"$({name})");
                i = close;
                continue;
            }

            result.Append('$');
            if (text[i + 1] == '$')
                i++;
        }

        return result.ToString();
    }
}
