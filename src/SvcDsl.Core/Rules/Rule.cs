namespace SvcDsl.Rules;

/// <summary>
/// A check of a set of objects. A rule errs towards silence: it speaks of known values only, and says "there is none" only when all
/// candidates are completely known.
/// </summary>
internal abstract class Rule
{
    public abstract RuleInfo Info { get; }

    public abstract void Check(RuleContext context);
}
