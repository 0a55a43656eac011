using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Values;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>
/// Objects of the user's own types, made in C#'s order: the initializers of the members, then the constructor of the base class, then the
/// constructor's own code.
/// </content>
internal sealed partial class Interpreter
{
    /// <summary>The object; null when a part of its making is not understood.</summary>
    private ObjectValue? CreateObject(INamedTypeSymbol type, IMethodSymbol? constructor, Value[] arguments, Origin site, Activation activation)
    {
        if (constructor is null || !IsOwn(type) || DefaultObject(type, site) is not { } item)
            return null;
        int depth = activation.Method.Depth + 1;
        CheckDepth(depth, site);
        if (type.IsValueType && constructor.IsImplicitlyDeclared && constructor.Parameters.IsEmpty)
            return item;
        return Construct(item, type, constructor.OriginalDefinition, arguments, site, depth) ? item : null;
    }

    /// <summary>Whether the code of the type, and of all that it derives from, is the user's.</summary>
    private static bool IsOwn(INamedTypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.IsAbstract || !TypeArguments.IsClosed(type))
            return false;
        for (INamedTypeSymbol? current = type; current is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; current = current.BaseType)
        {
            if (current.DeclaringSyntaxReferences.IsEmpty || current.TypeKind == TypeKind.Error)
                return false;
        }

        return true;
    }

    private bool Construct(ObjectValue item, INamedTypeSymbol type, IMethodSymbol constructor, IReadOnlyList<Value> arguments, Origin site, int depth)
    {
        InitializeStatics(type);
        var run = Activation.OfMethod(item, site, depth, constructor, TypeArguments.Of(type, null, null, null, models.Compilation));
        SyntaxNode? syntax = constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
        if (syntax is TypeDeclarationSyntax primary && !constructor.IsImplicitlyDeclared)
            return ConstructPrimary(item, type, primary, constructor, arguments, run);

        for (int i = 0; i < arguments.Count; i++)
            run.Declare(constructor.Parameters[i], arguments[i]);
        switch (syntax)
        {
            case ConstructorDeclarationSyntax { Initializer: { } chained } declaration:
                if (chained.ThisOrBaseKeyword.ValueText == "base")
                    InitializeMembers(item, type, run);
                INamedTypeSymbol next = chained.ThisOrBaseKeyword.ValueText == "base" ? type.BaseType! : type;
                return Chain(item, next, chained, run) && ExecuteBody(declaration, run);
            case ConstructorDeclarationSyntax declaration:
                InitializeMembers(item, type, run);
                return ConstructBase(item, type, run) && ExecuteBody(declaration, run);
            case null or TypeDeclarationSyntax:
                InitializeMembers(item, type, run);
                return ConstructBase(item, type, run);
            default:
                return false;
        }
    }

    /// <summary>A parameter of a primary constructor lives as long as the object; that of a record becomes a property, unless there is one.</summary>
    private bool ConstructPrimary(ObjectValue item, INamedTypeSymbol type, TypeDeclarationSyntax declaration, IMethodSymbol constructor, IReadOnlyList<Value> arguments, Activation run)
    {
        for (int i = 0; i < arguments.Count; i++)
        {
            IParameterSymbol parameter = constructor.Parameters[i];
            item[parameter] = arguments[i];
            ISymbol? property = type.IsRecord ? type.GetMembers(parameter.Name).FirstOrDefault(member => member is IPropertySymbol) : null;
            if (property?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is ParameterSyntax)
                item[property] = Own(arguments[i]);
        }

        InitializeMembers(item, type, run);
        return declaration.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault() is { } chained
            ? Chain(item, type.BaseType!, chained, run)
            : ConstructBase(item, type, run);
    }

    private bool Chain(ObjectValue item, INamedTypeSymbol type, SyntaxNode call, Activation run)
    {
        if (models.Operation(call, cancellationToken) is not IInvocationOperation { TargetMethod: { } constructor } invocation || HasReferences(invocation.Arguments))
            return false;
        Value[] arguments = Arguments(invocation.Arguments, run);
        return constructor.ContainingType.SpecialType == SpecialType.System_Object
            || Construct(item, type, constructor.OriginalDefinition, arguments, At(invocation, run), run.Method.Depth + 1);
    }

    /// <summary>What a constructor does that says nothing of its base class.</summary>
    private bool ConstructBase(ObjectValue item, INamedTypeSymbol type, Activation run)
    {
        if (type.IsValueType || type.BaseType is null or { SpecialType: SpecialType.System_Object })
            return true;
        IMethodSymbol? constructor = type.BaseType.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.IsEmpty);
        return constructor is not null && Construct(item, type.BaseType, constructor.OriginalDefinition, [], run.Method.Caller!, run.Method.Depth + 1);
    }

    private bool ExecuteBody(ConstructorDeclarationSyntax declaration, Activation run)
    {
        if (models.Operation(declaration, cancellationToken) is not IConstructorBodyOperation body)
            return false;
        if ((body.BlockBody ?? body.ExpressionBody) is { } block)
            Execute(block, run);
        return true;
    }

    private void InitializeMembers(ObjectValue item, INamedTypeSymbol type, Activation run)
    {
        foreach (ISymbol member in type.OriginalDefinition.GetMembers())
        {
            if (!member.IsStatic && Initializer(member) is { } initializer)
                item[member] = InitialValue(initializer, run);
        }
    }

    private Value InitialValue(EqualsValueClauseSyntax initializer, Activation run) =>
        models.Operation(initializer, cancellationToken) is ISymbolInitializerOperation { Value: var value }
            ? Own(Evaluate(value, run))
            : new UnknownValue(new Unknown("the initializer is not evaluated", new SyntaxOrigin(initializer, run.Method.Caller)));

    /// <summary>What a field or an automatic property starts with; null when nothing is written.</summary>
    private EqualsValueClauseSyntax? Initializer(ISymbol member)
    {
        if (member.IsImplicitlyDeclared || member is not (IFieldSymbol { IsConst: false } or IPropertySymbol))
            return null;
        foreach (SyntaxReference reference in member.DeclaringSyntaxReferences)
        {
            EqualsValueClauseSyntax? initializer = reference.GetSyntax(cancellationToken) switch
            {
                VariableDeclaratorSyntax declarator => declarator.Initializer,
                PropertyDeclarationSyntax property => property.Initializer,
                _ => null,
            };
            if (initializer is not null)
                return initializer;
        }

        return null;
    }
}
