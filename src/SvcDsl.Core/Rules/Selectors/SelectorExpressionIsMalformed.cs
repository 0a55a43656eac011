using SvcDsl.Nodes;
using SvcDsl.Provenance;
using SvcDsl.Rules.Names;
using SvcDsl.Views;

namespace SvcDsl.Rules.Selectors;

internal sealed class SelectorExpressionIsMalformed : Rule
{
    private static readonly string[] Operators = ["In", "NotIn", "Exists", "DoesNotExist"];

    public override RuleInfo Info { get; } = new(
        "SVC1004",
        "Expression of a selector is malformed",
        Level.Error,
        "The API server rejects a selector with an expression that has no key, another operator, or values that do not fit the operator.");

    public override void Check(RuleContext context)
    {
        foreach (SelectorPlace place in SelectorPlace.In(context))
        {
            if (place.Node["matchExpressions"] is not ListNode expressions)
                continue;
            for (int i = 0; i < expressions.Count; i++)
            {
                string path = $"{place.Path}.matchExpressions[{i}]";
                if (expressions[i] is MapNode expression)
                    Check(context, place.Object, expression, path);
                else if (expressions[i].IsClosed())
                    Report(context, place.Object, path, "is no map", "write key, operator and values", expressions[i].Origin);
            }
        }
    }

    private void Check(RuleContext context, ObjectView owner, MapNode expression, string path)
    {
        Field<string> key = expression.String("key");
        if (key.IsMissing || key.State == FieldState.Wrong)
            Report(context, owner, $"{path}.key", key.IsMissing ? "has no key" : $"has the key {key.Node}, which is no string", "write the name of a label", key.IsMissing ? expression.Origin : key.Origin);
        else if (key.IsKnown && NameSyntax.QualifiedName(key.Value!) is { } problem)
            Report(context, owner, $"{path}.key", $"has the key '{key.Value}', which {problem}", "write the name of a label", key.Origin, NameSpelling.Fix(key.Value!, NameSyntax.QualifiedName));

        Field<string> operation = expression.String("operator");
        if (operation.IsUnknown)
            return;
        if (!operation.IsKnown || !Operators.Contains(operation.Value))
            CheckOperator(context, owner, expression, operation, path);
        else
            CheckValues(context, owner, expression, operation.Value!, path);
    }

    private void CheckOperator(RuleContext context, ObjectView owner, MapNode expression, Field<string> operation, string path)
    {
        string? nearest = operation.IsKnown ? Nearest(operation.Value!) : null;
        Report(
            context,
            owner,
            $"{path}.operator",
            operation.IsMissing ? "has no operator" : $"has the operator '{operation.Node}', which does not exist",
            nearest is null ? $"write one of {string.Join(", ", Operators)}" : $"did you mean {nearest}?",
            operation.Node?.Origin ?? expression.Origin,
            nearest is null ? null : new Dictionary<string, string> { [FixKeys.Replacement] = nearest });
    }

    private static string? Nearest(string operation) => operation switch
    {
        "=" or "==" or "Equals" or "Equal" => "In",
        "!=" or "NotEquals" or "NotEqual" => "NotIn",
        "NotExists" => "DoesNotExist",
        _ => Operators.FirstOrDefault(known => string.Equals(known, operation, StringComparison.OrdinalIgnoreCase))
            ?? Operators.FirstOrDefault(known => EditDistance.Between(known, operation) <= known.Length / 3),
    };

    private void CheckValues(RuleContext context, ObjectView owner, MapNode expression, string operation, string path)
    {
        Node? values = expression["values"];
        bool isList = operation is "In" or "NotIn";
        string shown = $"'{expression.String("key").Or("")} {operation}'";
        if (!expression.IsClosed("values"))
            return;
        if (isList && values is null or ScalarNode { IsNull: true } or ListNode { Count: 0 })
        {
            Report(context, owner, $"{path}.values", $"{shown} has no values", operation == "In" ? "list the values that are wanted, or write Exists" : "list the values that are not wanted, or write DoesNotExist", values is ListNode ? values.Origin : expression.Origin);
        }
        else if (!isList && values is ListNode { Count: > 0 })
        {
            Report(context, owner, $"{path}.values", $"{shown} has values", $"remove them, or write {(operation == "Exists" ? "In" : "NotIn")}", values.Origin);
        }
        else if (values is ListNode list)
        {
            for (int i = 0; i < list.Count; i++)
                CheckValue(context, owner, list[i], shown, $"{path}.values[{i}]");
        }
        else if (values is not (null or ScalarNode { IsNull: true }))
        {
            Report(context, owner, $"{path}.values", $"{shown} has values that are no list", "write them in brackets", values.Origin);
        }
    }

    private void CheckValue(RuleContext context, ObjectView owner, Node value, string shown, string path)
    {
        if (value is not ScalarNode { Value: string text })
            Report(context, owner, path, $"{shown} has a value that is no string", "write it in quotes", value.Origin);
        else if (NameSyntax.LabelValue(text) is { } problem)
            Report(context, owner, path, $"{shown} has the value '{text}', which {problem}", "no label can have it", value.Origin);
    }

    private void Report(RuleContext context, ObjectView owner, string path, string problem, string advice, Origin origin, IReadOnlyDictionary<string, string>? fix = null)
    {
        string subject = problem.StartsWith("'", StringComparison.Ordinal) ? "the expression " : "an expression ";
        context.Report(new Finding(Info, owner, path, $"In a selector of {owner}, {subject}{problem}, so the API server rejects it; {advice}", origin)
        {
            Fix = fix ?? new Dictionary<string, string>(),
        });
    }
}
