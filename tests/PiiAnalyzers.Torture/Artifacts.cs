namespace PiiAnalyzers.Torture;

/// <summary>Where the test keeps what it makes: below <c>artifacts/</c> of the repository it was built in.</summary>
internal static class Artifacts
{
    public static string RepositoryRoot { get; } = FindRoot();

    public static string Folder { get; } = Create("torture");

    public static string Failures { get; } = Create("torture", "failures");

    private static string Create(params string[] parts) => Directory.CreateDirectory(Path.Combine([RepositoryRoot, "artifacts", .. parts])).FullName;

    private static string FindRoot()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "PiiAnalyzers.sln")))
            {
                return directory.FullName;
            }
        }

        throw new InvalidOperationException("The torture test mutates the repository it was built in.");
    }
}
