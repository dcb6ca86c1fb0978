namespace PiiAnalyzers.Generation;

/// <summary>All that the emitter needs to know of one type. Strings and flags only: the pipeline compares models by value.</summary>
/// <param name="HintName">Start of the names of the generated files.</param>
/// <param name="Namespace">The namespace as source, or null for the global one.</param>
/// <param name="Declarations">Headers of the containing types, outermost first, and of the type itself: <c>partial record struct Pair&lt;T&gt;</c>.</param>
/// <param name="Reference">The type as source: <c>global::Shop.Pair&lt;T&gt;</c>.</param>
/// <param name="TypeName">The name that the text starts with.</param>
/// <param name="IsSealed">Whether nothing can be derived from the type.</param>
/// <param name="PrintMembersModifiers">Modifiers of <c>PrintMembers</c>; null for a type that is no record and has none.</param>
/// <param name="WritesToString">Whether <c>ToString</c> is emitted too.</param>
/// <param name="Base">Who prints the inherited members.</param>
/// <param name="GuardsStack">Whether printing can recurse, so that a cycle of objects must end in an exception, not in the end of the process.</param>
/// <param name="WriteModifiers">Modifiers of the method that writes the members on the stack, with what a new enough set of annotations has for it; null where it has not.</param>
/// <param name="AllowsNullable">Whether the language version knows <c>#nullable</c>.</param>
/// <param name="Members">The printed members in order.</param>
internal sealed record RedactionModel(
    string HintName,
    string? Namespace,
    EquatableArray<string> Declarations,
    string Reference,
    string TypeName,
    bool IsSealed,
    string? PrintMembersModifiers,
    bool WritesToString,
    BasePrinting Base,
    bool GuardsStack,
    string? WriteModifiers,
    bool AllowsNullable,
    EquatableArray<PrintedMember> Members)
{
    /// <summary>Whether text is put together on the stack.</summary>
    public bool UsesWriter => WriteModifiers is not null;

    /// <summary>Whether the writing method has something to write.</summary>
    public bool Writes => Members.Count > 0 || Base == BasePrinting.Writer;
}

/// <summary>Who prints what a record inherits.</summary>
internal enum BasePrinting
{
    /// <summary>Nothing is inherited, or the record prints it itself.</summary>
    None,

    /// <summary><c>PrintMembers</c> of the base.</summary>
    PrintMembers,

    /// <summary>The method that is generated beside it in the same project.</summary>
    Writer,
}

/// <summary>One printed member.</summary>
/// <param name="Name">The name as text.</param>
/// <param name="Access">The expression that reads it: <c>this.@class</c>.</param>
/// <param name="Form">How its value is printed.</param>
/// <param name="Detail">The mask method of <see cref="PrintForm.Mask"/> and <see cref="PrintForm.MaskedObject"/>, the category of <see cref="PrintForm.MaskedString"/>, the text of a form that prints fixed text; else null.</param>
internal sealed record PrintedMember(string Name, string Access, PrintForm Form, string? Detail = null);

/// <summary>How the value of a member is printed.</summary>
internal enum PrintForm
{
    /// <summary>As the compiler prints value types.</summary>
    ValueText,

    /// <summary>The same for a number, a date or another value that writes itself.</summary>
    PlainText,

    /// <summary>A string as it is.</summary>
    StringText,

    /// <summary>A string, masked by its category.</summary>
    MaskedString,

    /// <summary>As the compiler prints everything else.</summary>
    ObjectText,

    /// <summary>Through a method of <c>PiiMask</c>.</summary>
    Mask,

    /// <summary>The same for a value that the call must take as an object.</summary>
    MaskedObject,

    /// <summary>Fixed text, since the value is never null.</summary>
    FixedText,

    /// <summary>Fixed text unless the value is null.</summary>
    FixedTextOrNull,

    /// <summary>Fixed text unless the nullable value type has none.</summary>
    FixedTextOrNoValue,
}
