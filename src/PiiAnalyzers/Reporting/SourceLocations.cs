using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Reporting;

/// <summary>
/// Where declarations are that a finding names. An editor and <c>dotnet format</c> see the other projects of a solution as source, but a
/// compilation takes no location in a tree that is not its own: there the file is named, which a fix finds in its solution.
/// </summary>
internal static class SourceLocations
{
    public static Location SeenFrom(this Location location, Compilation compilation)
        => location.SourceTree is { } tree && !compilation.ContainsSyntaxTree(tree)
            ? Location.Create(tree.FilePath, location.SourceSpan, location.GetLineSpan().Span)
            : location;
}
