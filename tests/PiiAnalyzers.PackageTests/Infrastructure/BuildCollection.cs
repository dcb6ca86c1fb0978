namespace PiiAnalyzers.PackageTests.Infrastructure;

/// <summary>The tests that build: one at a time, sharing one folder of build outputs and one packing.</summary>
[CollectionDefinition(Name)]
public sealed class BuildCollection : ICollectionFixture<PackedPackages>
{
    public const string Name = "Builds";
}
