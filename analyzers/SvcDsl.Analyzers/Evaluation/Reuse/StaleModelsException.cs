namespace SvcDsl.Analyzers.Evaluation.Reuse;

/// <summary>An edited file has code in a place of which nothing is known before it is bound anew: the evaluation starts from the beginning.</summary>
internal sealed class StaleModelsException : Exception;
