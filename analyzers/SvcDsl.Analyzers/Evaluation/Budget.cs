using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using SvcDsl.Provenance;

namespace SvcDsl.Analyzers.Evaluation;

/// <summary>What is left of the limits of one evaluation.</summary>
internal sealed class Budget(EvaluationLimits limits, CancellationToken cancellationToken)
{
    /// <summary>Elements of an array that is made by its length alone.</summary>
    public const int MaxArrayLength = 1 << 20;

    /// <summary>Characters of a text beyond which it is not even tried to make one; what one evaluation keeps is in its limits.</summary>
    public const int MaxTextLength = 1 << 20;

    /// <summary>Steps that an exception costs: to throw one takes as long as thousands of other things.</summary>
    public const int StepsPerException = 2000;

    /// <summary>Steps between two looks at the cancellation token: it must be obeyed within milliseconds.</summary>
    private const int StepsPerCheck = 256;

    /// <summary>Characters of text that cost as much as one step.</summary>
    private const int CharactersPerStep = 32;

    private int steps;

    public EvaluationLimits Limits { get; } = limits;

    /// <summary>Pays for a text that was made.</summary>
    public void Pay(string text) => steps += text.Length / CharactersPerStep;

    /// <summary>Pays for something that takes as long as many steps.</summary>
    public void Pay(int steps) => this.steps += steps;

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
        if (steps > Limits.Steps)
            return $"the evaluation has reached its limit of {Limits.Steps} steps ({EvaluationLimits.StepsKey} in .editorconfig)";

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
