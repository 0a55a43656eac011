namespace SvcDsl.Views;

/// <summary>Whether an object that another one names is in the set.</summary>
/// <param name="Object">The object, when it is surely there.</param>
/// <param name="IsMissing">Whether it surely is not there; neither found nor missing means "not known".</param>
internal readonly record struct Presence(ObjectView? Object, bool IsMissing)
{
    public static readonly Presence NotKnown = new(null, false);

    public static readonly Presence Missing = new(null, true);
}
