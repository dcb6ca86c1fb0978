using System.Diagnostics.CodeAnalysis;
using System.Net;
using PiiAnalyzers.Masks;

namespace PiiAnalyzers;

// The same masks for values that are not text, so that nothing is formatted first.
public static partial class PiiMask
{
    /// <inheritdoc cref="IpAddress(string?)"/>
    /// <param name="value">The address.</param>
    /// <returns>The masked text; <see langword="null"/> for <see langword="null"/>.</returns>
    [PiiSanitizer]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? IpAddress(IPAddress? value) =>
        value is null ? null : IpAddressMask.Apply(value, stackalloc char[MaskedText.ScratchLength]).ToString();

    /// <inheritdoc cref="DateOfBirth(string?)"/>
    /// <param name="value">The date.</param>
    /// <returns>The masked text.</returns>
    [PiiSanitizer]
    public static string DateOfBirth(DateTime value) => DateOfBirthMask.FromYear(value.Year);

    /// <inheritdoc cref="DateOfBirth(string?)"/>
    /// <param name="value">The date.</param>
    /// <returns>The masked text; <see langword="null"/> for <see langword="null"/>.</returns>
    [PiiSanitizer]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? DateOfBirth(DateTime? value) => value is { } date ? DateOfBirth(date) : null;

    /// <inheritdoc cref="DateOfBirth(string?)"/>
    /// <param name="value">The date.</param>
    /// <returns>The masked text.</returns>
    [PiiSanitizer]
    public static string DateOfBirth(DateTimeOffset value) => DateOfBirthMask.FromYear(value.Year);

    /// <inheritdoc cref="DateOfBirth(string?)"/>
    /// <param name="value">The date.</param>
    /// <returns>The masked text; <see langword="null"/> for <see langword="null"/>.</returns>
    [PiiSanitizer]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? DateOfBirth(DateTimeOffset? value) => value is { } date ? DateOfBirth(date) : null;

#if NET
    /// <inheritdoc cref="DateOfBirth(string?)"/>
    /// <param name="value">The date.</param>
    /// <returns>The masked text.</returns>
    [PiiSanitizer]
    public static string DateOfBirth(DateOnly value) => DateOfBirthMask.FromYear(value.Year);

    /// <inheritdoc cref="DateOfBirth(string?)"/>
    /// <param name="value">The date.</param>
    /// <returns>The masked text; <see langword="null"/> for <see langword="null"/>.</returns>
    [PiiSanitizer]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? DateOfBirth(DateOnly? value) => value is { } date ? DateOfBirth(date) : null;
#endif

    /// <inheritdoc cref="GeoLocation(string?)"/>
    /// <param name="value">Degrees of latitude or longitude. A number that is neither is masked wholly.</param>
    /// <returns>The masked text.</returns>
    [PiiSanitizer]
    public static string GeoLocation(double value) => GeoLocationMask.From(value);

    /// <inheritdoc cref="GeoLocation(string?)"/>
    /// <param name="value">Degrees of latitude or longitude. A number that is neither is masked wholly.</param>
    /// <returns>The masked text; <see langword="null"/> for <see langword="null"/>.</returns>
    [PiiSanitizer]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? GeoLocation(double? value) => value is { } degrees ? GeoLocation(degrees) : null;

    /// <inheritdoc cref="GeoLocation(string?)"/>
    /// <param name="value">Degrees of latitude or longitude. A number that is neither is masked wholly.</param>
    /// <returns>The masked text.</returns>
    [PiiSanitizer]
    public static string GeoLocation(decimal value) => GeoLocationMask.From(value);

    /// <inheritdoc cref="GeoLocation(string?)"/>
    /// <param name="value">Degrees of latitude or longitude. A number that is neither is masked wholly.</param>
    /// <returns>The masked text; <see langword="null"/> for <see langword="null"/>.</returns>
    [PiiSanitizer]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? GeoLocation(decimal? value) => value is { } degrees ? GeoLocation(degrees) : null;
}
