using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Dsl;
using SvcDsl.Analyzers.Evaluation.Values;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation;

/// <summary>
/// Runs <c>Define</c> on the compiler's operations: the user's code is interpreted, calls into the DSL are made for real. Whatever is
/// not understood becomes unknown, and what it may have touched is marked as not known either.
/// </summary>
internal sealed partial class Interpreter(SourceModels models, Manifest manifest, CancellationToken cancellationToken)
{
    private readonly Budget budget = new(cancellationToken);
    private readonly DslMembers dsl = new();
    private readonly List<Rejection> rejections = [];
    private readonly List<Unknown> unknowns = [];

    /// <summary>The calls that the DSL refused.</summary>
    public IReadOnlyList<Rejection> Rejections => rejections;

    /// <summary>The places where knowledge ended, in the order in which they were met.</summary>
    public IReadOnlyList<Unknown> Unknowns => unknowns;

    /// <summary>Runs a method that takes the manifest.</summary>
    public void Run(IMethodSymbol define)
    {
        try
        {
            Call(define, null, [new HostValue(manifest, Origin.None)], null, depth: 0);
        }
        catch (EvaluationAbandonedException abandoned)
        {
            unknowns.Add(abandoned.Reason);
            OpenEverything(abandoned.Reason);
        }
    }

    private SyntaxOrigin At(IOperation operation, Activation activation) => new(operation.Syntax, activation.Method.Caller);

    /// <summary>An unknown value, whose making has touched nothing.</summary>
    private UnknownValue Unknown(string reason, IOperation operation, Activation activation)
    {
        var unknown = new Unknown(reason, At(operation, activation));
        unknowns.Add(unknown);
        return new UnknownValue(unknown);
    }

    private Value Constant(object? content, IOperation operation, Activation activation) => new ConstantValue(content, At(operation, activation));

    /// <summary>Evaluates an expression.</summary>
    private Value Evaluate(IOperation operation, Activation activation)
    {
        budget.Step(operation.Syntax, activation.Method.Caller);
        if (operation.ConstantValue is { HasValue: true } constant && operation is not IConversionOperation { OperatorMethod: not null })
            return Constant(constant.Value, operation, activation);

        return operation switch
        {
            ITranslatedQueryOperation query => Evaluate(query.Operation, activation),
            IParenthesizedOperation parenthesized => Evaluate(parenthesized.Operand, activation),
            IConversionOperation conversion => Convert(conversion, activation),
            ILocalReferenceOperation local => activation.Find(local.Local) is { } value ? Here(value, local, activation) : Unknown($"the variable '{local.Local.Name}' is not known here", operation, activation),
            IParameterReferenceOperation parameter => Here(Parameter(parameter, activation), parameter, activation),
            IInstanceReferenceOperation instance => Instance(instance, activation),
            IFieldReferenceOperation field => Here(Field(field, activation), field, activation),
            IPropertyReferenceOperation property => Here(Property(property, activation), property, activation),
            IArrayElementReferenceOperation element => ArrayElement(element, activation),
            IInvocationOperation invocation => Invoke(invocation, activation),
            IObjectCreationOperation creation => Create(creation, activation),
            IAnonymousObjectCreationOperation anonymous => CreateAnonymous(anonymous, activation),
            IArrayCreationOperation array => CreateArray(array, activation),
            ICollectionExpressionOperation collection => CreateCollection(collection, activation),
            ITupleOperation tuple => new TupleValue([.. tuple.Elements.Select(element => Evaluate(element, activation))], At(tuple, activation)),
            IWithOperation with => CreateWith(with, activation),
            IDefaultValueOperation => Default(operation, activation),
            IInterpolatedStringOperation text => Interpolate(text, activation),
            IInterpolatedStringHandlerCreationOperation handler => CreateHandler(handler, activation),
            IBinaryOperation binary => Binary(binary, activation),
            IUnaryOperation unary => Unary(unary, activation),
            IConditionalOperation conditional => Conditional(conditional, activation),
            ICoalesceOperation coalesce => Coalesce(coalesce, activation),
            IConditionalAccessOperation access => ConditionalAccess(access, activation),
            IConditionalAccessInstanceOperation => ConditionalInstance(operation, activation),
            ISwitchExpressionOperation choice => SwitchExpression(choice, activation),
            IIsPatternOperation test => IsPattern(test, activation),
            ISimpleAssignmentOperation { IsRef: true } => throw new EvaluationAbandonedException(new("references to variables are not evaluated", At(operation, activation))),
            ISimpleAssignmentOperation assignment => Assign(assignment.Target, Evaluate(assignment.Value, activation), activation),
            ICompoundAssignmentOperation assignment => AssignCompound(assignment, activation),
            ICoalesceAssignmentOperation assignment => AssignCoalesce(assignment, activation),
            IIncrementOrDecrementOperation increment => Increment(increment, activation),
            IDeconstructionAssignmentOperation deconstruction => Deconstruct(deconstruction.Target, Evaluate(deconstruction.Value, activation), activation),
            IDelegateCreationOperation creation => Evaluate(creation.Target, activation),
            IAnonymousFunctionOperation lambda => new FunctionValue(lambda.Symbol, lambda.Body, activation, null, At(lambda, activation)),
            IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction } local => (Value?)LocalFunction(local.Method, activation) ?? GiveUp("the local function is not known here", local, activation),
            IMethodReferenceOperation method => new FunctionValue(method.Method, null, activation, method.Instance is null ? null : Evaluate(method.Instance, activation), At(method, activation)),
            _ => GiveUp("this kind of expression is not evaluated", operation, activation),
        };
    }

    /// <summary>Of a text or a number the place that made it is of interest; of an object of the DSL the place that uses it.</summary>
    private Value Here(Value value, IOperation operation, Activation activation) =>
        value is HostValue host ? new HostValue(host.Instance, At(operation, activation)) : value;

    private Value Parameter(IParameterReferenceOperation reference, Activation activation)
    {
        if (activation.Find(reference.Parameter) is { } value)
            return value;

        // The receiver of an extension block is a parameter of the block; that of a primary constructor belongs to the object.
        Value? receiver = activation.Method.Receiver;
        if (reference.Parameter.ContainingSymbol is not IMethodSymbol && receiver is not null)
            return receiver;
        if (receiver is ObjectValue target && target.Members.TryGetValue(PrimaryConstructors.MemberOf(reference.Parameter), out Value? captured))
            return captured;
        return Unknown($"the parameter '{reference.Parameter.Name}' is not known here", reference, activation);
    }

    private Value Instance(IInstanceReferenceOperation reference, Activation activation) =>
        reference.ReferenceKind == InstanceReferenceKind.ImplicitReceiver && initializing.Count > 0
            ? initializing.Peek()
            : activation.Method.Receiver ?? Unknown("the object is not known here", reference, activation);

    private Value Default(IOperation operation, Activation activation)
    {
        if (operation.Type is { IsReferenceType: true } or INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T })
            return Constant(null, operation, activation);
        if (DslMembers.IsDsl(operation.Type) && dsl.TypeOf(operation.Type!) is { IsValueType: true } type)
            return new HostValue(Activator.CreateInstance(type)!, At(operation, activation));
        return GiveUp("the default of this type is not evaluated", operation, activation);
    }
}
