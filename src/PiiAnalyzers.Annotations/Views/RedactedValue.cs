using System.ComponentModel;

namespace PiiAnalyzers;

/// <summary>What generated views ask at run time.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RedactedValue
{
    private static readonly object True = true;
    private static readonly object False = false;

    /// <summary>A truth value as an object that was made before.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The object.</returns>
    public static object OfBoolean(bool value) => value ? True : False;

    /// <summary>What may be shown of a value whose type is not known when the view is generated.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The value itself when it is text, a number or a date; else the name of its type.</returns>
    [PiiSanitizer]
    public static object? OfUnknown(object? value) => value switch
    {
        null => null,
        Guid or TimeSpan or DateTimeOffset => value,

        // Object is what types say of themselves that only offer conversions: they may hold anything.
        IConvertible convertible when convertible.GetTypeCode() != TypeCode.Object => value,
        _ => value.GetType().Name,
    };
}
