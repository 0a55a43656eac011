using Microsoft.CodeAnalysis;
using SvcDsl.Analyzers.Evaluation.Values;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>Static fields and properties that cannot change: a type is initialized once in an evaluation, as a whole and in the order in which it is written.</content>
internal sealed partial class Interpreter
{
    private readonly Dictionary<INamedTypeSymbol, StaticState> statics = new(SymbolEqualityComparer.Default);

    /// <summary>The types whose initializers are running, the innermost on top.</summary>
    private readonly Stack<StaticState> initializingTypes = new();

    /// <summary>Code that was not evaluated may have changed what static members hold.</summary>
    private Unknown? staticsUnknown;

    /// <summary>What a static member that is set only once holds; null when it may be set again.</summary>
    private Value? Static(ISymbol member, IOperation site, Activation activation)
    {
        if (!IsSetOnce(member) || member.ContainingType is not { DeclaringSyntaxReferences.IsEmpty: false } type || !TypeArguments.IsClosed(type))
            return null;
        StaticState state = InitializedStatics(type);
        if (initializingTypes.Count > 0 && initializingTypes.Peek() != state && (state.IsRunning || state.IsSeen))
        {
            // Without a static constructor it is up to .NET when a type is initialized.
            if (state.IsRunning || state.Values.TryGetValue(member.OriginalDefinition, out Value? shared) && shared is not ConstantValue)
                return Unknown("the value depends on the moment at which .NET initializes a type", site, activation);
        }

        // In which order the parts of a class are initialized is up to the compiler.
        if (state.File is { } file && member.DeclaringSyntaxReferences.All(reference => reference.SyntaxTree != file))
            return Unknown("the value depends on the order of the files", site, activation);
        state.IsSeen |= initializingTypes.Count == 0;
        if (state.Unknowns.TryGetValue(member.OriginalDefinition, out IReadOnlyList<Unknown>? reasons))
        {
            foreach (Unknown reason in reasons)
                Note(reason);
        }

        return state.Values.TryGetValue(member.OriginalDefinition, out Value? value) ? value : null;
    }

    private static bool IsSetOnce(ISymbol member) => member is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null };

    /// <summary>A static constructor runs before the first use of its type; anything else can wait.</summary>
    private void InitializeStatics(INamedTypeSymbol type)
    {
        if (type.StaticConstructors.Any(constructor => !constructor.IsImplicitlyDeclared) && TypeArguments.IsClosed(type))
            InitializedStatics(type);
    }

    private StaticState InitializedStatics(INamedTypeSymbol type)
    {
        if (statics.TryGetValue(type, out StaticState? known))
            return known;

        var state = new StaticState(type);
        statics[type] = state;
        initializingTypes.Push(state);
        int before = unknowns.Count;
        int outer = catching;
        catching = 0;
        try
        {
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is IFieldSymbol { IsStatic: true, IsConst: false } field && DefaultOf(field.Type, Origin.None) is { } value)
                    state.Values[Slot(field)] = value;
            }

            foreach (ISymbol member in type.OriginalDefinition.GetMembers())
            {
                if (member.IsStatic && Initializer(member) is { } initializer)
                {
                    state.File = initializer.SyntaxTree;
                    state.Values[member] = InitialValue(initializer, Activation.OfMethod(null, null, depth: 0, code: null, TypeArguments.Of(type, null, null, null, models.Compilation)));
                    before = state.Keep(member, unknowns, before);
                }
            }

            state.File = null;

            if (type.StaticConstructors.FirstOrDefault(constructor => !constructor.IsImplicitlyDeclared) is { } code)
                Call(code, null, [], null, depth: 1);
        }
        catch (EvaluationAbandonedException abandoned)
        {
            // The program throws at the first use of the type.
            unknowns.Add(abandoned.Reason);
            state.Forget(abandoned.Reason);
        }
        catch (ThrownException thrown)
        {
            unknowns.Add(thrown.Reason);
            state.Forget(thrown.Reason);
        }
        finally
        {
            initializingTypes.Pop();
            state.IsRunning = false;
            catching = outer;
        }

        state.Before = Fingerprint.Of(state.Values.Values);
        if (staticsUnknown is { } reason)
            Escape(state, reason);
        return state;
    }

    private bool IsBeingInitialized(ISymbol member) =>
        initializingTypes.Count > 0 && IsSetOnce(member) && SymbolEqualityComparer.Default.Equals(initializingTypes.Peek().Type.OriginalDefinition, member.ContainingType.OriginalDefinition);

    private void SetStatic(ISymbol member, Value value) => initializingTypes.Peek().Values[member.OriginalDefinition] = value;

    /// <summary>Code of the user's may change anything that a static member holds.</summary>
    private void EscapeStatics(Unknown reason)
    {
        if (staticsUnknown is not null)
            return;
        staticsUnknown = reason;
        foreach (StaticState state in statics.Values)
            Escape(state, reason);
    }

    private void Escape(StaticState state, Unknown reason)
    {
        foreach (Value value in state.Values.Values.ToList())
            Escape(value, reason);
    }

    private static ISymbol Slot(IFieldSymbol field) => (field.AssociatedSymbol ?? field).OriginalDefinition;

    /// <summary>What the static members of a type hold.</summary>
    private sealed class StaticState(INamedTypeSymbol type)
    {
        public INamedTypeSymbol Type { get; } = type;

        public Dictionary<ISymbol, Value> Values { get; } = new(SymbolEqualityComparer.Default);

        /// <summary>What was met while a member was initialized: it matters to those who read the member.</summary>
        public Dictionary<ISymbol, IReadOnlyList<Unknown>> Unknowns { get; } = new(SymbolEqualityComparer.Default);

        public bool IsRunning { get; set; } = true;

        /// <summary>What the members held when the type was initialized; null until then.</summary>
        public string? Before { get; set; }

        /// <summary>The file of the initializer that is running; null when none is.</summary>
        public SyntaxTree? File { get; set; }

        /// <summary>Whether code other than initializers has used the type.</summary>
        public bool IsSeen { get; set; }

        public int Keep(ISymbol member, List<Unknown> unknowns, int start)
        {
            if (unknowns.Count > start)
            {
                Unknowns[member] = unknowns.GetRange(start, unknowns.Count - start);
                unknowns.RemoveRange(start, unknowns.Count - start);
            }

            return unknowns.Count;
        }

        public void Forget(Unknown reason)
        {
            foreach (ISymbol member in Values.Keys.ToList())
                Values[member] = new UnknownValue(reason);
        }
    }
}
