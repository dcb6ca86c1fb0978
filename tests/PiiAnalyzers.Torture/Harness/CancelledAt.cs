namespace PiiAnalyzers.Torture.Harness;

/// <summary>Remembers where the product noticed that it was cancelled, which for a hang is where it was at: the driver forgets it.</summary>
internal static class CancelledAt
{
    private static volatile string _last = "";

    static CancelledAt() => AppDomain.CurrentDomain.FirstChanceException += static (_, thrown) =>
    {
        if (thrown.Exception is OperationCanceledException && Environment.StackTrace is var stack && stack.Contains("at PiiAnalyzers.Flow", StringComparison.Ordinal))
        {
            _last = stack;
        }
    };

    public static string Last => _last;

    /// <summary>Begins to listen.</summary>
    public static void Watch()
    {
    }
}
