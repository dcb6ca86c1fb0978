using System.ComponentModel;

namespace PiiAnalyzers;

/// <summary>What generated views ask at run time.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RedactedValue
{
    /// <summary>What may be shown of a value whose type is not known when the view is generated.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The value itself when it is text, a number or a date; else the name of its type.</returns>
    [PiiSanitizer]
    public static object? OfUnknown(object? value) => value switch
    {
        null => null,
        IConvertible or Guid or TimeSpan or DateTimeOffset => value,
        _ => value.GetType().Name,
    };
}
