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
internal sealed partial class Interpreter(SourceModels models, Manifest manifest, EvaluationLimits limits, CancellationToken cancellationToken)
{
    private readonly Budget budget = new(limits, cancellationToken);
    private readonly DslMembers dsl = models.Dsl;
    private readonly List<Rejection> rejections = [];
    private readonly List<Unknown> unknowns = [];

    /// <summary>How much may be done.</summary>
    internal EvaluationLimits Limits => budget.Limits;

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
        catch (EvaluationAbandonedException abandoned) when (Leave())
        {
            Abandon(abandoned.Reason);
        }
        catch (ThrownException thrown)
        {
            Abandon(thrown.Reason);
        }
    }

    private void Abandon(Unknown reason)
    {
        unknowns.Add(reason);
        OpenEverything(reason);
    }

    private SyntaxOrigin At(IOperation operation, Activation activation) => new(operation.Syntax, activation.Method.Caller);

    /// <summary>An unknown value, whose making has touched nothing.</summary>
    private UnknownValue Unknown(string reason, IOperation operation, Activation activation)
    {
        var unknown = new Unknown(reason, At(operation, activation));
        Note(unknown);
        return new UnknownValue(unknown);
    }

    private Value Constant(object? content, IOperation operation, Activation activation) =>
        new ConstantValue(content, At(operation, activation)) { Enum = content is null ? null : EnumOf(operation.Type) };

    /// <summary>Evaluates an expression.</summary>
    private Value Evaluate(IOperation operation, Activation activation)
    {
        budget.Step(operation.Syntax, activation.Method.Caller);
        if (operation.ConstantValue is { HasValue: true } constant && operation is not IConversionOperation { OperatorMethod: not null })
            return Constant(constant.Value, operation, activation);

        Value value = operation switch
        {
            ITranslatedQueryOperation query => Evaluate(query.Operation, activation),
            IParenthesizedOperation parenthesized => Evaluate(parenthesized.Operand, activation),
            IConversionOperation conversion when IsIndex(conversion) && conversion.OperatorMethod is not null => Index(conversion.Operand, false, conversion, activation),
            IConversionOperation conversion => Convert(conversion, activation),
            ILocalReferenceOperation local => activation.Find(local.Local) is { } held ? Here(held, local, activation) : Unknown($"the variable '{local.Local.Name}' is not known here", operation, activation),
            IParameterReferenceOperation parameter => Parameter(parameter, activation),
            IInstanceReferenceOperation instance => Instance(instance, activation),
            IFieldReferenceOperation field => Here(Field(field, activation), field, activation),
            IPropertyReferenceOperation property => Here(Property(property, activation), property, activation),
            IArrayElementReferenceOperation element => ArrayElement(element, activation),
            IImplicitIndexerReferenceOperation element => ImplicitElement(element, activation),
            IInvocationOperation invocation => Invoke(invocation, activation),
            IObjectCreationOperation creation when HasReferences(creation.Arguments) => GiveUp("a constructor with ref or out parameters is not evaluated", creation, activation),
            IObjectCreationOperation creation when IsException(creation.Type) => CreateException(creation, activation),
            IObjectCreationOperation creation => Create(creation, activation),
            ITypeParameterObjectCreationOperation creation => Create(creation, activation),
            IAnonymousObjectCreationOperation anonymous => CreateAnonymous(anonymous, activation),
            IArrayCreationOperation array => CreateArray(array, activation),
            ICollectionExpressionOperation collection => CreateCollection(collection, activation),
            ITupleOperation tuple => CreateTuple(tuple, activation),
            IWithOperation with => CreateWith(with, activation),
            IDefaultValueOperation => Default(operation, activation),
            IInterpolatedStringOperation text => Interpolate(text, activation),
            IInterpolatedStringHandlerCreationOperation handler => CreateHandler(handler, activation),
            IBinaryOperation binary => Binary(binary, activation),
            ITupleBinaryOperation tuples => TupleBinary(tuples, activation),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } hat => Index(hat.Operand, true, hat, activation),
            IRangeOperation range => Range(range, activation),
            IUnaryOperation unary => Unary(unary, activation),
            IConditionalOperation conditional => Conditional(conditional, activation),
            ICoalesceOperation coalesce => Coalesce(coalesce, activation),
            IConditionalAccessOperation access => ConditionalAccess(access, activation),
            IConditionalAccessInstanceOperation => ConditionalInstance(operation, activation),
            ISwitchExpressionOperation choice => SwitchExpression(choice, activation),
            IIsTypeOperation test => IsType(test, activation),
            IThrowOperation thrown => throw Throw(thrown, activation),
            IIsPatternOperation test => IsPattern(test, activation),
            ISimpleAssignmentOperation assignment => Assign(assignment, activation),
            ICompoundAssignmentOperation assignment => AssignCompound(assignment, activation),
            ICoalesceAssignmentOperation assignment => AssignCoalesce(assignment, activation),
            IIncrementOrDecrementOperation increment => Increment(increment, activation),
            IDeconstructionAssignmentOperation deconstruction => Deconstruct(deconstruction, activation),
            IDelegateCreationOperation creation => Evaluate(creation.Target, activation),
            IAnonymousFunctionOperation lambda => new FunctionValue(lambda.Symbol, lambda.Body, activation, null, At(lambda, activation)),
            IMethodReferenceOperation method => Function(method, activation),
            ITypeOfOperation type => TypeOf(type, activation),
            _ => GiveUp("this kind of expression is not evaluated", operation, activation),
        };
        if (catching > 0)
            VerifyCatching(value, operation, activation);
        return value;
    }

    // No lambda stands in Evaluate: its closure would be made for every expression.
    private TupleValue CreateTuple(ITupleOperation tuple, Activation activation) =>
        new([.. tuple.Elements.Select(element => Own(Evaluate(element, activation)))], At(tuple, activation));

    /// <summary>
    /// Of a text or a number the place that made it is of interest; of an object of the DSL the place that uses it, or hands it to a helper.
    /// </summary>
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
        if (receiver is ObjectValue target && target.TryGet(reference.Parameter, out Value? captured))
            return captured;
        return Unknown($"the parameter '{reference.Parameter.Name}' is not known here", reference, activation);
    }

    private Value Instance(IInstanceReferenceOperation reference, Activation activation) =>
        reference.ReferenceKind == InstanceReferenceKind.ImplicitReceiver && initializing.Count > 0 ? initializing.Peek()
            : reference.ReferenceKind == InstanceReferenceKind.PatternInput && matching.Count > 0 ? matching.Peek()
            : activation.Method.Receiver ?? Unknown("the object is not known here", reference, activation);
}
