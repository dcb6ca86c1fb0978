namespace PiiAnalyzers.Unannotated;

/// <summary>The repository that the tests were built in, and what they keep in it.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Artifacts { get; } = Directory.CreateDirectory(Path.Combine(Root, "artifacts", "unannotated")).FullName;

    private static string Find()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "PiiAnalyzers.sln")))
            {
                return directory.FullName;
            }
        }

        throw new InvalidOperationException("What is decompiled is kept in the repository that the tests were built in.");
    }
}
