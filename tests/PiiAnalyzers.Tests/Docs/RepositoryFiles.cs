namespace PiiAnalyzers.Tests.Docs;

/// <summary>Reads files of the repository that tests hold together with the code.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = Find();

    public static bool UpdateGolden => Environment.GetEnvironmentVariable("PII_UPDATE_GOLDEN") == "1";

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Read(params string[] parts) => File.ReadAllText(PathOf(parts)).ReplaceLineEndings("\n");

    /// <summary>The cells of the rows of every table in a Markdown text.</summary>
    public static IEnumerable<string[]> TableRows(string markdown)
        => markdown.Split('\n')
            .Where(static line => line.Contains('|') && line.Trim('|', '-', ' ').Length > 0)
            .Select(static line => line.Trim().Trim('|').Split('|').Select(static cell => cell.Trim()).ToArray());

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PiiAnalyzers.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests must run from a folder inside the repository.");
    }
}
