using System.Diagnostics.CodeAnalysis;
using System.Text;
using PiiAnalyzers.Masks;

namespace PiiAnalyzers;

// The masks by category: into a span, into a builder, and for values of any type.
public static partial class PiiMask
{
    /// <summary>Masks text into a destination, without allocating.</summary>
    /// <param name="category">The category. One without a mask of its own, and a number that is no category, masks wholly.</param>
    /// <param name="value">The text. Empty text is written as nothing.</param>
    /// <param name="destination">Where the masked text is written. It must not overlap <paramref name="value"/>.</param>
    /// <param name="charsWritten">How much was written; zero when there was no room.</param>
    /// <returns>Whether there was room. The masked text is what <see cref="Mask(PiiCategory, string?)"/> returns.</returns>
    /// <remarks>On .NET Standard, reading a date or a coordinate allocates, since the framework has no parser for spans.</remarks>
    [PiiSanitizer]
    public static bool TryMask(PiiCategory category, ReadOnlySpan<char> value, Span<char> destination, out int charsWritten) =>
        CategoryMasks.Apply(category, value, stackalloc char[MaskedText.ScratchLength]).TryCopyTo(destination, out charsWritten);

    /// <summary>Masks a value of any type into a destination.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="category">The category.</param>
    /// <param name="value">The value. <see langword="null"/> is written as nothing.</param>
    /// <param name="destination">Where the masked text is written.</param>
    /// <param name="charsWritten">How much was written; zero when there was no room.</param>
    /// <returns>Whether there was room. The masked text is what <see cref="Mask{T}(PiiCategory, T)"/> returns.</returns>
    [PiiSanitizer]
    public static bool TryMask<T>(PiiCategory category, T value, Span<char> destination, out int charsWritten)
    {
        if (value is not null)
        {
            Span<char> scratch = stackalloc char[MaskedText.ScratchLength];
            Span<char> number = stackalloc char[TypedMasks.NumberLength];
            return TypedMasks.Apply(category, value, scratch, number).TryCopyTo(destination, out charsWritten);
        }

        charsWritten = 0;
        return true;
    }

    /// <summary>Masks a value of any type by its category.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="category">The category. One without a mask of its own, and a number that is no category, masks wholly.</param>
    /// <param name="value">The value. It is not boxed.</param>
    /// <returns>The masked text; <see langword="null"/> for <see langword="null"/>.</returns>
    /// <remarks>
    /// A date is masked as a date of birth, an <see cref="System.Net.IPAddress"/> as an IP address, a real number as a coordinate, and a
    /// whole number as what its digits are the text of: a phone number, a card, an account, an identifier. A value that its category does
    /// not read, and one of another type, such as <see cref="Guid"/> or <see cref="Uri"/>, is masked wholly.
    /// </remarks>
    [PiiSanitizer]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Mask<T>(PiiCategory category, T value)
    {
        if (value is null)
            return null;
        if (!typeof(T).IsValueType && value is string text)
            return Mask(category, text);

        Span<char> scratch = stackalloc char[MaskedText.ScratchLength];
        Span<char> number = stackalloc char[TypedMasks.NumberLength];
        return TypedMasks.Apply(category, value, scratch, number).ToString();
    }

    /// <summary>Appends masked text to a builder, without making a string of it.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="category">The category. One without a mask of its own, and a number that is no category, masks wholly.</param>
    /// <param name="value">The text. Of <see langword="null"/> and of an empty string nothing is appended.</param>
    [PiiSanitizer]
    public static void AppendTo(StringBuilder builder, PiiCategory category, string? value)
    {
        if (builder is null)
            throw new ArgumentNullException(nameof(builder));

        CategoryMasks.Apply(category, value.AsSpan(), stackalloc char[MaskedText.ScratchLength]).AppendTo(builder);
    }
}
