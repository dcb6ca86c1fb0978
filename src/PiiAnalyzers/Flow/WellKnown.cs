namespace PiiAnalyzers.Flow;

/// <summary>Names of the language and the framework that several parts of the engine refer to.</summary>
internal static class WellKnown
{
    /// <summary>The method by which the compiler copies a record for <c>with</c>.</summary>
    public const string Clone = "<Clone>$";

    public const string Exception = "System.Exception";
}
