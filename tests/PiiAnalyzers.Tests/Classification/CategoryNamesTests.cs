using PiiAnalyzers.Classification;

namespace PiiAnalyzers.Tests.Classification;

public class CategoryNamesTests
{
    /// <summary>The compiler assembly may not load the annotations, so it has its own enumeration; they agree by name.</summary>
    [Fact]
    public void Analyzers_know_the_public_categories_by_name()
        => Assert.Equal(Enum.GetNames<PiiCategory>().Order(StringComparer.Ordinal), Enum.GetNames<Category>().Order(StringComparer.Ordinal));
}
