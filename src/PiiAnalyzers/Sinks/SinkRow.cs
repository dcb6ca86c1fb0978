namespace PiiAnalyzers.Sinks;

/// <summary>One API that discloses what it is given: a row of the catalogue. Covers every overload that has one of the parameters.</summary>
/// <param name="Type">Metadata name of the type that declares the member, for example <c>System.Collections.Generic.List`1</c>.</param>
/// <param name="Member">Name of the method or property; <see cref="Constructor"/> for constructors.</param>
/// <param name="Parameters">
/// Names of the parameters that disclose, separated by commas. A trailing <c>*</c> matches any name with that beginning.
/// For a property, <c>value</c> is what is assigned.
/// </param>
internal sealed record SinkRow(string Type, string Member, string Parameters)
{
    public const string Constructor = ".ctor";

    public SinkEffect Effect { get; init; } = SinkEffect.Prints;

    /// <summary>Name of the parameter that holds a message template whose holes the other parameters fill, if any.</summary>
    public string? Template { get; init; }

    /// <summary>Name of a <see cref="bool"/> parameter that turns the effect into <see cref="SinkEffect.Walks"/> when it is true, if any.</summary>
    public string? WalksIf { get; init; }

    /// <summary>
    /// Static properties, as <c>Namespace.Type.Property</c> separated by commas, one of which the receiver must be for the call to
    /// be a sink (<c>Console.Out.Write</c> is one, <c>TextWriter.Write</c> is not). Null when any receiver will do.
    /// </summary>
    public string? Receivers { get; init; }
}
