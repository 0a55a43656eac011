namespace SvcDsl;

/// <summary>The tests share the package and the machine, so one runs at a time.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class PackageCollection : ICollectionFixture<PackageFixture>
{
    public const string Name = "Package";
}
