using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Dsl;
using SvcDsl.Analyzers.Evaluation.Values;
using SvcDsl.Provenance;
using SvcDsl.Views;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>Calls into the DSL. The very code that runs in the built program runs here.</content>
internal sealed partial class Interpreter
{
    private Value InvokeDsl(IInvocationOperation invocation, Activation activation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        if (invocation.Instance is not null && dsl.IsLocalOnly(method))
            return Evaluate(invocation.Instance, activation);

        Value? receiver = invocation.Instance is null ? null : Evaluate(invocation.Instance, activation);
        return InvokeDsl(method, receiver, Arguments(invocation.Arguments, activation), invocation, activation);
    }

    private Value InvokeDsl(IMethodSymbol method, Value? receiver, IReadOnlyList<Value> arguments, IOperation site, Activation activation)
    {
        if (receiver is not (null or HostValue))
        {
            // Some object was changed, and it is not known which one.
            var reason = new Unknown($"it is not known on which object '{method.Name}' is called", At(site, activation));
            Note(reason);
            OpenEverything(reason);
            return new UnknownValue(reason);
        }

        // The DSL may refuse the call, if only for something that is not known, and a catch go on from there.
        if (catching > 0 && unknowns.Count > 0)
            throw new TryAbandonedException(unknowns[0]);

        object? instance = (receiver as HostValue)?.Instance;
        if (dsl.Find(method, instance) is not { } target)
            return FailDsl($"'{method.Name}' is not evaluated", receiver, method, site, activation);

        var values = new object?[target.Types.Length];
        var frame = new NamedArgument[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            Value value = arguments[i];
            if (!DslArguments.TryConvert(value, target.Types[i], method.Parameters[i].Type, out values[i], out Argument argument))
                return FailDsl(ReasonOf(value, site, activation).Reason, receiver, method, site, activation);
            if (target.ReturnsValue && argument.AnyUnknown is { } unknown)
                return new UnknownValue(unknown);
            frame[i] = new NamedArgument(target.Names[i], argument);
        }

        return InvokeDsl(target.Target, instance, values, new CallFrame(At(site, activation), frame), receiver, site, activation);
    }

    private Value InvokeDsl(MethodBase target, object? instance, object?[] values, CallFrame frame, Value? receiver, IOperation site, Activation activation)
    {
        try
        {
            using (CallFrame.Enter(frame))
            {
                object? result = target is ConstructorInfo constructor ? constructor.Invoke(values) : target.Invoke(instance, values);
                return Wrap(result, receiver, site, activation);
            }
        }
        catch (TargetInvocationException wrapper) when (wrapper.InnerException is ArgumentException refused)
        {
            Origin place = refused.ParamName is { } name && frame.TryFind(name) is { } argument ? argument.Origin : frame.Site;
            if (catching == 0)
                rejections.Add(new Rejection(refused.Message, place));
            return FailDsl("the DSL refuses the call", receiver, (target as MethodInfo)?.ReturnType, site, activation);
        }
        catch (TargetInvocationException wrapper) when (wrapper.InnerException is InvalidOperationException refused and not CallFrame.MissingArgumentException)
        {
            throw new EvaluationAbandonedException(new(refused.Message, frame.Site));
        }
        catch (TargetInvocationException wrapper) when (wrapper.InnerException is NullReferenceException)
        {
            throw new EvaluationAbandonedException(new("Define throws an exception here: an argument is null", frame.Site));
        }
    }

    /// <summary>A fluent method hands back the object it was called on; it keeps its place in the source.</summary>
    private Value Wrap(object? result, Value? receiver, IOperation site, Activation activation)
    {
        if (receiver is HostValue host && ReferenceEquals(host.Instance, result))
            return receiver;
        return result is null or string || result.GetType().IsPrimitive
            ? Constant(result, site, activation)
            : new HostValue(result, At(site, activation));
    }

    /// <summary>A call that was not made: what it would have changed is not known.</summary>
    private Value FailDsl(string reason, Value? receiver, IMethodSymbol method, IOperation site, Activation activation)
    {
        var unknown = new Unknown(reason, At(site, activation));
        Note(unknown);
        if (receiver is not null)
            Escape(receiver, unknown);
        bool isFluent = receiver is HostValue { Instance: var instance } && MetadataNames.Of(method.ReturnType) == MetadataNames.Of(instance.GetType());
        return isFluent ? receiver! : new UnknownValue(unknown);
    }

    private Value FailDsl(string reason, Value? receiver, Type? returnType, IOperation site, Activation activation)
    {
        var unknown = new Unknown(reason, At(site, activation));
        Note(unknown);
        if (receiver is not null)
            Escape(receiver, unknown);
        return receiver is HostValue { Instance: var instance } && instance.GetType() == returnType ? receiver : new UnknownValue(unknown);
    }

    private Value DslProperty(IPropertyReferenceOperation reference, Activation activation)
    {
        Value? receiver = reference.Instance is null ? null : Evaluate(reference.Instance, activation);
        if (receiver is not HostValue { Instance: var instance })
            return GiveUp("it is not known of which object the property is", reference, activation);

        // A name that is not known is held in the tree as such; the property itself could only say "".
        if (instance is KubernetesObject item && reference.Property.Name == nameof(KubernetesObject.Name))
        {
            Field<string> name = item.Root.MapAt("metadata").String("name");
            return name.IsUnknown ? Unknown("the name is not known", reference, activation) : Constant(name.Or(""), reference, activation);
        }

        Value[] index = Arguments(reference.Arguments, activation);
        if (index.Any(value => value is not ConstantValue) || instance.GetType().GetProperty(reference.Property.MetadataName) is not { GetMethod: { } getter })
            return GiveUp("the property is not evaluated", reference, activation);
        var frame = new CallFrame(At(reference, activation), []);
        return InvokeDsl(getter, instance, [.. index.Select(value => ((ConstantValue)value).Content)], frame, receiver, reference, activation);
    }

    private Value CreateHandler(IInterpolatedStringHandlerCreationOperation handler, Activation activation)
    {
        if (!DslMembers.IsDsl(handler.Type) || handler.HandlerCreation is not IObjectCreationOperation { Constructor: { } constructor } || handler.Content is not IInterpolatedStringOperation content)
            return GiveUp("this kind of interpolated string is not evaluated", handler, activation);

        Type? type = dsl.TypeOf(handler.Type!);
        if (type?.GetConstructor([typeof(int), typeof(int)]) is not { } create || constructor.Parameters.Length != 2)
            return GiveUp("this kind of interpolated string is not evaluated", handler, activation);
        var site = new CallFrame(At(handler, activation), []);
        Value result = InvokeDsl(create, null, [0, content.Parts.Length], site, null, handler, activation);
        foreach (IInterpolatedStringContentOperation part in content.Parts)
        {
            if (part is not IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation call })
                return GiveUp("a part of the interpolated string is not evaluated", handler, activation);
            InvokeDsl(call.TargetMethod, result, Arguments(call.Arguments, activation), part, activation);
        }

        return result;
    }
}
