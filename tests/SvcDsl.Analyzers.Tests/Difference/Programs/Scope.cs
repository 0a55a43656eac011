namespace SvcDsl.Analyzers.Tests.Difference.Programs;

/// <summary>The variables of a block, and the names that C# does not allow any more in it.</summary>
internal sealed class Scope(Scope? outer, bool isFunction)
{
    private readonly List<Variable> variables = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> innerNames = new(StringComparer.Ordinal);

    public Scope? Outer { get; } = outer;

    /// <summary>What can be named here, innermost first.</summary>
    public IEnumerable<Variable> Visible()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        bool isCaptured = false;
        for (Scope? scope = this; scope is not null; scope = scope.Outer)
        {
            foreach (Variable variable in Enumerable.Reverse(scope.variables))
            {
                if (!IsHidden(seen, variable.Name) && seen.Add(variable.Name) && (!isCaptured || variable.IsCapturable))
                    yield return variable;
            }

            isCaptured |= scope.IsFunction;
        }
    }

    /// <summary>A part of a variable is hidden with it: <c>pair.Key</c> by a parameter called <c>pair</c>.</summary>
    private static bool IsHidden(HashSet<string> seen, string name) => name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && seen.Contains(name[..dot]);

    /// <summary>Whether the scope is that of a lambda or of a local function.</summary>
    public bool IsFunction { get; } = isFunction;

    /// <summary>Whether a variable of this name can be declared here. Only a parameter may hide one of the function around.</summary>
    public bool IsFree(string name, bool isParameter)
    {
        if (innerNames.Contains(name))
            return false;
        for (Scope? scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.names.Contains(name))
                return false;
            if (isParameter && scope.IsFunction)
                return true;
        }

        return true;
    }

    public void Reserve(string name) => names.Add(name);

    public void Add(Variable variable) => variables.Add(variable);

    /// <summary>Leaves the block: what it declared cannot be declared around it any more.</summary>
    public Scope? Close()
    {
        Outer?.innerNames.UnionWith(names);
        Outer?.innerNames.UnionWith(innerNames);
        return Outer;
    }
}
