using System.Runtime.ExceptionServices;

namespace PiiAnalyzers.Flow;

/// <summary>Goes on with deep recursion on a stack of its own: a compiler that runs out of stack is gone.</summary>
internal static class DeepStack
{
    private const int Size = 16 * 1024 * 1024;

    public static T Run<T>(Func<T> compute)
    {
        T result = default!;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = compute();
                }
                catch (Exception exception)
                {
                    // Thrown again on the thread that waits.
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            Size);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result;
    }
}
