namespace PiiAnalyzers;

/// <summary>
/// Accepts the disclosure of personal data here. The disclosure is listed in the inventory and is not reported as a diagnostic.
/// </summary>
/// <remarks>
/// On a method, constructor or property it covers the code in it; on a type, the code in all its members; on a parameter, what is passed to it.
/// It is not inherited: each disclosure is accepted where it is made.
/// </remarks>
[AttributeUsage(PiiTargets.Disclosure, AllowMultiple = false, Inherited = false)]
public sealed class PiiDisclosureAttribute : Attribute
{
    /// <summary>Initializes the attribute.</summary>
    /// <param name="reason">Why the disclosure is accepted, for example the legal basis or the decision that allows it.</param>
    public PiiDisclosureAttribute(string reason) => Reason = reason;

    /// <summary>Gets why the disclosure is accepted.</summary>
    public string Reason { get; }

    /// <summary>
    /// Gets or sets the last day on which the disclosure is accepted, as <c>yyyy-MM-dd</c>; <see langword="null"/> when it has no end.
    /// </summary>
    public string? Expires { get; set; }
}
