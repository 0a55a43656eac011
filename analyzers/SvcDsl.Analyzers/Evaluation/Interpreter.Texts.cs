using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SvcDsl.Analyzers.Evaluation.Calls.Strings;
using SvcDsl.Analyzers.Evaluation.Dsl;
using SvcDsl.Analyzers.Evaluation.Values;

namespace SvcDsl.Analyzers.Evaluation;

/// <content>The text of a value, as <c>ToString</c> makes it.</content>
internal sealed partial class Interpreter
{
    /// <summary>The text; null when it is not certain. That of null is empty.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">The type by which the program sees it; pairs and tuples look different.</param>
    /// <param name="site">Where the text is made.</param>
    /// <param name="activation">The code that makes it.</param>
    private string? TextOf(Value value, ITypeSymbol? type, IOperation site, Activation activation) => value switch
    {
        ObjectValue item => TextOf(item, site, activation),
        TupleValue tuple when type is INamedTypeSymbol { IsTupleType: true } kind && kind.TupleElements.Length == tuple.Elements.Count =>
            Joined("(", tuple.Elements.Select((element, index) => TextOf(element, kind.TupleElements[index].Type, site, activation)), ")"),
        ConstantValue or HostValue => Text.TryFormat(value, null),
        _ => null,
    };

    private string? TextOf(ObjectValue item, IOperation site, Activation activation)
    {
        if (item.Type.IsAnonymousType)
            return Joined("{ ", item.Type.GetMembers().OfType<IPropertySymbol>().Select(property => Named(property, item, site, activation)), " }");

        ISymbol inherited = models.Compilation.GetSpecialType(SpecialType.System_Object).GetMembers(nameof(ToString))[0];
        IMethodSymbol method = MostDerived(item.Type, (IMethodSymbol)inherited);
        if (HasCode(method))
            return Call(method, item, [], At(site, activation), activation.Method.Depth + 1) is ConstantValue { Content: string or null } made ? made.Content as string ?? "" : null;
        if (method.ContainingType.IsRecord)
            return RecordText(item, site, activation);
        return item.Type.IsGenericType || item.Type.ContainingType is { IsGenericType: true } ? null : MetadataNames.Of(item.Type);
    }

    private string? RecordText(ObjectValue record, IOperation site, Activation activation)
    {
        var properties = new List<string?>();
        var types = new Stack<INamedTypeSymbol>();
        for (INamedTypeSymbol? type = record.Type; type is { IsRecord: true }; type = type.BaseType)
            types.Push(type);
        foreach (INamedTypeSymbol type in types)
        {
            if (type.GetMembers("PrintMembers").Any(member => !member.IsImplicitlyDeclared))
                return null;
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public } and (IFieldSymbol or IPropertySymbol { IsOverride: false, IsIndexer: false, GetMethod: not null }))
                    properties.Add(Named(member, record, site, activation));
            }
        }

        return properties.Count == 0 ? record.Type.Name + " { }" : Joined(record.Type.Name + " { ", properties, " }");
    }

    private string? Named(ISymbol member, ObjectValue item, IOperation site, Activation activation)
    {
        ITypeSymbol type = member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
        return Read(member, item, site, activation) is { } value && TextOf(value, type, site, activation) is { } text ? $"{member.Name} = {text}" : null;
    }

    /// <summary>What a field or a property of an object says; null when it is not known.</summary>
    private Value? Read(ISymbol member, ObjectValue item, IOperation site, Activation activation)
    {
        if (member is IPropertySymbol property && Getter(property) is { } getter && Dispatch(getter, item, null) is { } target)
        {
            if (HasCode(target))
                return Call(target, item, [], At(site, activation), activation.Method.Depth + 1);
            member = target.AssociatedSymbol ?? member;
        }

        return item.TryGet(member, out Value? value) ? value : null;
    }

    private static string? Joined(string start, IEnumerable<string?> parts, string end)
    {
        var text = new StringBuilder(start);
        bool isFirst = true;
        foreach (string? part in parts)
        {
            if (part is null)
                return null;
            text.Append(isFirst ? "" : ", ").Append(part);
            isFirst = false;
        }

        return text.Append(end).ToString();
    }

    /// <summary>What is joined to a text becomes a text.</summary>
    private Value AsText(Value value, IOperation operand, Activation activation)
    {
        if (value is not (ObjectValue or TupleValue))
            return value;
        while (operand is IConversionOperation { OperatorMethod: null } conversion)
            operand = conversion.Operand;
        return TextOf(value, Close(operand.Type, activation), operand, activation) is { } text ? Paid(text, At(operand, activation)) : value;
    }
}
