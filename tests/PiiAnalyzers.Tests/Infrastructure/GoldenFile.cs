namespace PiiAnalyzers.Tests.Infrastructure;

/// <summary>Compares text with a file beside the tests; <c>PII_UPDATE_GOLDEN=1</c> rewrites the file instead.</summary>
internal static class GoldenFile
{
    private static readonly string Folder = Path.Combine(Root(), "tests", "PiiAnalyzers.Tests", "Generation", "Golden");

    public static void Matches(string name, string text)
    {
        var path = Path.Combine(Folder, name + ".txt");
        if (Environment.GetEnvironmentVariable("PII_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(path, text);
            return;
        }

        Assert.True(File.Exists(path), "No golden file " + name + ".txt; run the tests with PII_UPDATE_GOLDEN=1 and look at what they write.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }

    private static string Root()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "PiiAnalyzers.sln")))
            {
                return directory.FullName;
            }
        }

        throw new InvalidOperationException("The tests read golden files from the repository they were built in.");
    }
}
