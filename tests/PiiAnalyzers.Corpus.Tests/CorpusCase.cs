namespace PiiAnalyzers.Corpus.Tests;

/// <summary>One labelled line.</summary>
/// <param name="File">Path below the folder of cases, with forward slashes.</param>
/// <param name="Line">Line number, from one.</param>
/// <param name="Rule">The rule that must report here; null when nothing may.</param>
/// <param name="Note">The source of the leak, or why the line is clean.</param>
internal sealed record CorpusCase(string File, int Line, string? Rule, string Note)
{
    public bool IsLeak => Rule is not null;

    public string Area => File[..File.IndexOf('/', StringComparison.Ordinal)];

    public string Place => File + ":" + Line;

    /// <summary>The labels of a file, in the order of its lines.</summary>
    public static IEnumerable<CorpusCase> Read(string file, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            if (After(lines[index], "// LEAK ") is { } leak)
            {
                var space = leak.IndexOf(' ', StringComparison.Ordinal);
                yield return new(file, index + 1, leak[..space], leak[(space + 1)..]);
            }
            else if (After(lines[index], "// CLEAN ") is { } clean)
            {
                yield return new(file, index + 1, null, clean);
            }
        }
    }

    private static string? After(string line, string mark)
    {
        var start = line.LastIndexOf(mark, StringComparison.Ordinal);
        return start < 0 ? null : line[(start + mark.Length)..].Trim();
    }
}
