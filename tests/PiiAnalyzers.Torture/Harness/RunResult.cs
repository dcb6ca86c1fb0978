using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Torture.Mutation;

namespace PiiAnalyzers.Torture.Harness;

/// <summary>What one run of the analyzers and generators over a mutant gave.</summary>
/// <param name="Analysis">What the analyzers took of the run's time.</param>
internal sealed record RunResult(
    Compilation Output,
    ImmutableArray<Diagnostic> Diagnostics,
    ImmutableArray<string> GeneratorExceptions,
    ImmutableArray<string> AnalyzerExceptions,
    ImmutableArray<string> Generated,
    TimeSpan Analysis)
{
    public Failure? Failure(Mutant mutant)
    {
        if (!GeneratorExceptions.IsEmpty)
        {
            return new Failure(FailureKind.GeneratorException, mutant, Signature(GeneratorExceptions[0]), GeneratorExceptions[0]);
        }

        if (!AnalyzerExceptions.IsEmpty)
        {
            return new Failure(FailureKind.AnalyzerException, mutant, Signature(AnalyzerExceptions[0]), AnalyzerExceptions[0]);
        }

        foreach (var diagnostic in Diagnostics)
        {
            if (diagnostic.AdditionalLocations.Prepend(diagnostic.Location).FirstOrDefault(location => location.SourceTree is { } tree && !Output.ContainsSyntaxTree(tree)) is { } astray)
            {
                return new Failure(FailureKind.Location, mutant, diagnostic.Id + " points outside", diagnostic + " points at " + astray);
            }
        }

        return null;
    }

    /// <summary>All that was found and generated. Sorted where the order of the files is another: what is generated of them follows it.</summary>
    public IReadOnlyList<string> Lines(bool sorted) => [.. LinesOf(Diagnostics, sorted), .. sorted ? Generated.Sort(StringComparer.Ordinal) : Generated];

    public static IReadOnlyList<string> LinesOf(ImmutableArray<Diagnostic> diagnostics, bool sorted)
    {
        var lines = diagnostics.Select(Describe);
        return sorted ? [.. lines.Order(StringComparer.Ordinal)] : [.. lines];
    }

    /// <summary>The exception's type and the first frames of ours or, failing those, of the compiler's.</summary>
    public static string Signature(string exception)
    {
        var lines = exception.Split('\n');
        var frames = lines.Where(static line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal)).Select(static line => line.Trim().Split(" in ")[0]).ToArray();
        return lines[0].Split('\r')[0][..Math.Min(lines[0].Length, 120)] + " | " + string.Join(" < ", frames.Take(2)) + " | " + frames.FirstOrDefault(static frame => frame.Contains("at PiiAnalyzers.", StringComparison.Ordinal));
    }

    /// <summary>Whether the product is among the callers: what it calls wrongly is its own fault.</summary>
    public static bool IsOfProduct(string exception)
        => exception.Split('\n').Any(static line => line.Contains("at PiiAnalyzers.", StringComparison.Ordinal) && !line.Contains("at PiiAnalyzers.Torture.", StringComparison.Ordinal));

    private static string Describe(Diagnostic diagnostic)
    {
        var text = new StringBuilder();
        text.Append(diagnostic.Id).Append(' ').Append(Place(diagnostic.Location)).Append(' ').Append(diagnostic.GetMessage(CultureInfo.InvariantCulture));
        foreach (var location in diagnostic.AdditionalLocations)
        {
            text.Append(" @").Append(Place(location));
        }

        foreach (var property in diagnostic.Properties.OrderBy(static property => property.Key, StringComparer.Ordinal))
        {
            text.Append(' ').Append(property.Key).Append('=').Append(property.Value);
        }

        return text.ToString();
    }

    private static string Place(Location location) => location.SourceTree?.FilePath + location.SourceSpan;
}
