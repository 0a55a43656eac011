namespace SvcDsl.Rules.Names;

/// <summary>Names, labels and annotations: SVC4….</summary>
internal static class NameRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new ObjectIsWrittenTwice(),
        new NameIsMalformed(),
        new LabelIsMalformed(),
        new NamespaceOnAClusterScopedKind(),
        new AnnotationsAreTooLarge(),
        new OwnerReferenceIsMalformed(),
        new FinalizerIsMalformed(),
    ];
}
