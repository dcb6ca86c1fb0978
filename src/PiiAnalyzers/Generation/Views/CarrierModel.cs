namespace PiiAnalyzers.Generation.Views;

/// <summary>A type that carries personal data, as the emitters of its view and of all that is built on it need it. Compared by value.</summary>
/// <param name="HintName">Start of the names of the generated files.</param>
/// <param name="Namespace">The namespace as source, or null for the global one.</param>
/// <param name="Declarations">Headers of the containing types, outermost first, and of the type itself.</param>
/// <param name="TypeName">The name that the text starts with.</param>
/// <param name="Reference">The type as source that means the same everywhere: <c>global::Shop.Pair&lt;T&gt;</c>.</param>
/// <param name="Reach">Who can name the type from outside.</param>
/// <param name="TypeParameters">The type parameters for a method that takes a value.</param>
/// <param name="Constraints">Their constraints.</param>
/// <param name="LogClass">The name of the class of generated log methods; null when the project has methods or a type of that name.</param>
/// <param name="HidesAnother">Whether a base has a view too.</param>
/// <param name="IsValueType">Whether a value is never null.</param>
/// <param name="AllowsNullable">Whether the language version knows <c>#nullable</c>.</param>
/// <param name="IsSpanFormattable">Whether the framework has <c>ISpanFormattable</c>.</param>
/// <param name="Members">The shown members in order.</param>
internal sealed record CarrierModel(
    string HintName,
    string? Namespace,
    EquatableArray<string> Declarations,
    string TypeName,
    string Reference,
    CarrierReach Reach,
    string TypeParameters,
    string Constraints,
    string? LogClass,
    bool HidesAnother,
    bool IsValueType,
    bool AllowsNullable,
    bool IsSpanFormattable,
    EquatableArray<ViewMember> Members)
{
    /// <summary>The view as source that means the same everywhere.</summary>
    public string ViewReference => Reference + "." + Carriers.ViewName;

    /// <summary>A type that may be null, as source.</summary>
    public string Nullable(string type) => AllowsNullable ? type + "?" : type;
}

/// <summary>One member of a view.</summary>
/// <param name="Name">The name as text.</param>
/// <param name="Type">The type of the field that holds what is shown.</param>
/// <param name="Value">The expression that makes it of <c>value</c>, an object of the carrier.</param>
/// <param name="IsText">Whether it is a string.</param>
/// <param name="IsJsonIgnored">Whether the member is kept out of JSON.</param>
/// <param name="Written">The arguments that write it without making text of it first: category and value of a masked string. Null where there is no such way.</param>
internal sealed record ViewMember(string Name, string Type, string Value, bool IsText, bool IsJsonIgnored, string? Written = null);

/// <summary>Who can name a type.</summary>
internal enum CarrierReach
{
    /// <summary>Only the types around it, or nobody: naming it is an error.</summary>
    Container,

    /// <summary>The assembly.</summary>
    Assembly,

    /// <summary>Everybody.</summary>
    Everybody,
}
