using SvcDsl.Analyzers.Tests.Difference.Model;

namespace SvcDsl.Analyzers.Tests.Difference.Programs;

/// <content>Names and what they mean at the place that is being written.</content>
internal sealed partial class Author
{
    // Few names, so that the same one means different things in different places.
    private static readonly string[] Names = ["name", "port", "item", "n", "x", "web", "label", "i"];

    public Scope Scope { get; private set; } = new(null, isFunction: false);

    /// <summary>Declares a variable under a name that is free.</summary>
    public string Declare(CodeType type, bool isAssignable = true)
    {
        string name = Fresh(isParameter: false);
        Scope.Add(new Variable(name, type) { IsAssignable = isAssignable });
        return name;
    }

    /// <summary>Declares a parameter of the function that is being written.</summary>
    public string Parameter(CodeType type, bool isCapturable = true)
    {
        string name = Fresh(isParameter: true);
        Scope.Add(new Variable(name, type) { IsCapturable = isCapturable });
        return name;
    }

    /// <summary>A name for something that the drawn pieces do not use.</summary>
    public string Hidden() => Fresh(isParameter: false);

    public Variable? Find(CodeType type, bool isAssignable = false) =>
        Pick(Scope.Visible().Where(variable => variable.Type.Equals(type) && (variable.IsAssignable || !isAssignable)));

    public Variable? Find(Func<Variable, bool> predicate) => Pick(Scope.Visible().Where(predicate));

    /// <summary>Writes something in a scope of its own.</summary>
    public T In<T>(Scope scope, Func<T> write)
    {
        Scope outer = Scope;
        Scope = scope;
        T written = write();
        scope.Close();
        Scope = outer;
        return written;
    }

    /// <summary>Writes the inside of a lambda or of a local function.</summary>
    public T InFunction<T>(CodeType? result, Func<T> write) => With(Flow.InFunction(result), () => In(new Scope(Scope, isFunction: true), write));

    /// <summary>Writes something where jumps lead elsewhere.</summary>
    public T With<T>(Flow flow, Func<T> write)
    {
        Flow outer = Flow;
        Flow = flow;
        T written = write();
        Flow = outer;
        return written;
    }

    private string Fresh(bool isParameter)
    {
        string name = Draw.Pick(Names);
        string free = name;
        for (int i = 2; !Scope.IsFree(free, isParameter); i++)
            free = name + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Scope.Reserve(free);
        return free;
    }

    private Variable? Pick(IEnumerable<Variable> candidates)
    {
        List<Variable> all = [.. candidates];
        return all.Count == 0 ? null : Draw.Pick(all);
    }
}
