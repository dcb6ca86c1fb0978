namespace PiiAnalyzers;

/// <summary>Marks a parameter whose argument leaves the program: what is passed to it is written to a log, stored or sent.</summary>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false, Inherited = true)]
public sealed class PiiSinkAttribute : Attribute
{
    /// <summary>Initializes the attribute.</summary>
    /// <param name="kind">Where the argument goes.</param>
    public PiiSinkAttribute(PiiSinkKind kind) => Kind = kind;

    /// <summary>Gets where the argument goes.</summary>
    public PiiSinkKind Kind { get; }
}
