using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PiiAnalyzers.Configuration;

/// <summary>A file <c>*.pii.txt</c> among the additional files: an entry a line, for types that nobody can edit.</summary>
internal static class PiiFile
{
    private const string Ending = ".pii.txt";

    public static bool Is(AdditionalText file) => file.Path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds the file's entries, and what is wrong with the others.</summary>
    public static void Read(AdditionalText file, ImmutableArray<ConfiguredEntry>.Builder entries, ImmutableArray<ConfigurationProblem>.Builder problems, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken) is not { } text)
        {
            return;
        }

        foreach (var line in text.Lines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var content = WithoutComment(text.ToString(line.Span));
            if (string.IsNullOrWhiteSpace(content))
            {
                continue;
            }

            var start = content.Length - content.TrimStart().Length;
            var result = EntryParser.Parse(content, PlaceOf(file, text, line.Start + start, content.Trim().Length));
            if (result.Entry is { } entry)
            {
                entries.Add(entry);
            }
            else
            {
                problems.Add(new(PlaceOf(file, text, line.Start + result.Where.Start, result.Where.Length), result.Problem!));
            }
        }
    }

    /// <summary>A comment begins the line or follows a blank: ids of constructors hold the sign too.</summary>
    private static string WithoutComment(string line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '#' && (i == 0 || char.IsWhiteSpace(line[i - 1])))
            {
                return line.Substring(0, i);
            }
        }

        return line;
    }

    private static EntryPlace PlaceOf(AdditionalText file, SourceText text, int start, int length)
    {
        var span = new TextSpan(start, length);
        return new(text.ToString(span), file.Path, span, text.Lines.GetLinePositionSpan(span));
    }
}
