namespace SvcDsl.Provenance;

/// <summary>An argument by the name of its parameter, or a member of a tuple by its own. There are few of them in a call, so nobody builds a table.</summary>
internal readonly record struct NamedArgument(string Name, Argument Value)
{
    public static Argument? Find(IReadOnlyList<NamedArgument> arguments, string name)
    {
        for (int i = 0; i < arguments.Count; i++)
        {
            if (string.Equals(arguments[i].Name, name, StringComparison.Ordinal))
                return arguments[i].Value;
        }

        return null;
    }
}
