namespace PiiAnalyzers;

/// <summary>States that a symbol holds no personal data, although its type, its base member or its name suggest it.</summary>
/// <remarks>It silences a mark that would be inherited, a mark on the type and a hint by name.</remarks>
[AttributeUsage(PiiTargets.Data, AllowMultiple = false, Inherited = true)]
public sealed class NotPiiAttribute : Attribute
{
    /// <summary>Initializes the attribute.</summary>
    /// <param name="reason">Why the value is not personal data. For the reader; it is not interpreted.</param>
    public NotPiiAttribute(string reason) => Reason = reason;

    /// <summary>Gets why the value is not personal data.</summary>
    public string Reason { get; }
}
