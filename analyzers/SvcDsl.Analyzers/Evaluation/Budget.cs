using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation;

/// <summary>How much one evaluation may do. Beyond it the rest is not known, and the rules are silent.</summary>
internal sealed class Budget(CancellationToken cancellationToken)
{
    /// <summary>Operations of one <c>Define</c>: about ten times what 10,000 Deployments with Services in a loop need.</summary>
    public const int MaxSteps = 5_000_000;

    /// <summary>Calls inside calls: helpers that call helpers are few, a recursion without an end is deep.</summary>
    public const int MaxCallDepth = 64;

    /// <summary>Characters of one string: longer ones come from code that has gone astray.</summary>
    public const int MaxStringLength = 1 << 20;

    /// <summary>Steps between two looks at the cancellation token: it must be obeyed within milliseconds.</summary>
    private const int StepsPerCheck = 256;

    /// <summary>Characters of text that cost as much as one step.</summary>
    private const int CharactersPerStep = 32;

    private int steps;

    /// <summary>Pays for a text that was made.</summary>
    public void Pay(string text) => steps += text.Length / CharactersPerStep;

    /// <summary>One step.</summary>
    /// <param name="node">The code of the step. Its place is worked out, and memory taken for it, only when the budget is spent.</param>
    /// <param name="caller">The call of the method that the code is in.</param>
    /// <exception cref="EvaluationAbandonedException">The budget is spent.</exception>
    /// <exception cref="OperationCanceledException">The host has lost interest.</exception>
    public void Step(SyntaxNode node, Origin? caller)
    {
        if (Spend() is { } reason)
            throw new EvaluationAbandonedException(new(reason, new SyntaxOrigin(node, caller)));
    }

    /// <inheritdoc cref="Step(SyntaxNode, Origin?)"/>
    /// <param name="origin">The place of the step.</param>
    public void Step(Origin origin)
    {
        if (Spend() is { } reason)
            throw new EvaluationAbandonedException(new(reason, origin));
    }

    /// <summary>Why there is nothing left to spend; null when there is.</summary>
    private string? Spend()
    {
        if (++steps % StepsPerCheck == 0)
            cancellationToken.ThrowIfCancellationRequested();
        if (steps > MaxSteps)
            return "the evaluation has reached its limit of steps";

        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
        }
        catch (InsufficientExecutionStackException)
        {
            return "the code is nested too deeply to be evaluated";
        }

        return null;
    }
}
