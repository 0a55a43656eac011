namespace SvcDsl.Analyzers.Tests.Evaluation.Constructs;

/// <summary>What the table says holds: supported means that the evaluation and the program come to the same YAML, byte for byte.</summary>
public class ConstructTests
{
    public static TheoryData<string> Names => [.. ConstructGroup.All.SelectMany(group => group.Constructs.Select(construct => Name(group, construct)))];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_construct_is_what_the_table_says(string name) =>
        ConstructGroup.All.SelectMany(group => group.Constructs.Select(construct => (Name: Name(group, construct), construct))).Single(row => row.Name == name).construct.Verify();

    private static string Name(ConstructGroup group, Construct construct) => $"{group.Title}: {construct.Name}";
}
