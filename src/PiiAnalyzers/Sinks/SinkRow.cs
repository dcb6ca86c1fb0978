namespace PiiAnalyzers.Sinks;

/// <summary>
/// One API that discloses what it is given: a row of the catalogue. Covers every overload that has one of the parameters. A member
/// may have several rows when its parameters differ in effect, but each of its parameters belongs to one row.
/// </summary>
/// <param name="Type">Metadata name of the type that declares the member, for example <c>System.Collections.Generic.List`1</c>.</param>
/// <param name="Member">Name of the method or property; <see cref="Constructor"/> for constructors, <see cref="Indexer"/> for indexers.</param>
/// <param name="Parameters">
/// Names of the parameters that disclose, separated by commas. A trailing <c>*</c> matches any name with that beginning.
/// For a property or an indexer, <c>value</c> is what is assigned. A parameter of a delegate type discloses what the delegate returns.
/// <see cref="This"/> is the object that the member is called on.
/// </param>
internal sealed record SinkRow(string Type, string Member, string Parameters)
{
    public const string Constructor = ".ctor";

    /// <summary>Stands among the parameters for the receiver: a stream that is copied, a file that is created under its name.</summary>
    public const string This = "this";

    /// <summary>At the end of a receiver's name: not a property, but the declared type of any expression.</summary>
    public const string Any = ".*";

    /// <summary>The name that the compiler gives a conversion from another type.</summary>
    public const string Conversion = "op_Implicit";

    /// <summary>The name that the compiler gives an indexer's symbol.</summary>
    public const string Indexer = "this[]";

    public SinkEffect Effect { get; init; } = SinkEffect.Prints;

    /// <summary>
    /// Name of the parameter that holds a message template, if any. Its holes are filled by those of <see cref="Parameters"/> that
    /// come after it; how is said by <see cref="SinkLibrary.TemplateLanguage"/>.
    /// </summary>
    public string? Template { get; init; }

    /// <summary>Name of a <see cref="bool"/> parameter that turns the effect into <see cref="SinkEffect.Walks"/> when it is true, if any.</summary>
    public string? WalksIf { get; init; }

    /// <summary>Name of a parameter whose overloads are no sinks: with it the value is protected.</summary>
    public string? Unless { get; init; }

    /// <summary>
    /// Identifiers, separated by commas, without one of which code does not reach the sink; for members whose own name is common.
    /// Fields and methods that mention the type stand for it, so its name will do. Null: the member's name, the type's for a constructor.
    /// </summary>
    public string? Gate { get; init; }

    /// <summary>
    /// Properties, as <c>Namespace.Type.Property</c> separated by commas, one of which the receiver must be for the call to be a
    /// sink (<c>Console.Out.Write</c> is one, <c>TextWriter.Write</c> is not; <c>logEvent.Properties.Add</c> is one,
    /// <c>IDictionary.Add</c> is not), or types, as <c>Namespace.Type.*</c>. Null when any receiver will do.
    /// </summary>
    public string? Receivers { get; init; }

    /// <summary>
    /// Parameters, separated by commas, one of which an overload must have to be a sink: the writer that <see cref="Condition"/> asks
    /// about, or the path of a file. Null: the condition is about the receiver.
    /// </summary>
    public string? Writer { get; init; }

    /// <summary>
    /// Identifiers, separated by commas, one of which must occur in a file for the name of the member to count there: the types that
    /// declare it and the members that give them out. For names that are too common to look for by themselves, as <c>Set</c> is.
    /// </summary>
    public string? Witness { get; init; }

    /// <summary>What else must hold for a call to be a sink.</summary>
    public SinkCondition Condition { get; init; }
}
