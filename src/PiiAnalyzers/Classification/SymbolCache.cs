namespace PiiAnalyzers.Classification;

/// <summary>How tables of answers about symbols are laid out that all threads write to: with few locks they wait for each other, with few slots they grow.</summary>
internal static class SymbolCache
{
    public const int Writers = 16, Size = 509;
}
