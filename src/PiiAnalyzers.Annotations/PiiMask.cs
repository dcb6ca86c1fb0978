using System.Diagnostics.CodeAnalysis;
using PiiAnalyzers.Masks;

namespace PiiAnalyzers;

/// <summary>Masks personal data, so that a person is not told from a log, a message or a trace.</summary>
/// <remarks>
/// <para>The same holds for every method:</para>
/// <list type="bullet">
/// <item>
/// At most a quarter of the text elements (what a reader takes for one character) is shown, and nothing of a value with fewer than four.
/// Three categories show a coarser value instead: the network of an IP address, the year of a date of birth, one decimal of a coordinate.
/// The domain of an e-mail address is shown and not counted.
/// </item>
/// <item>The number of mask characters is fixed, so the length of the value is not told.</item>
/// <item>A value that does not look like its category is masked wholly, as <c>***</c>.</item>
/// <item>
/// <see langword="null"/> stays <see langword="null"/>, empty stays empty, and masked text stays as it is. White space around a value
/// is dropped.
/// </item>
/// <item>
/// The result does not depend on the culture, and is not a valid value of its category. The exception is an e-mail address, whose
/// local part may have stars by RFC 5322.
/// </item>
/// <item>
/// No mask throws. On .NET nothing is allocated but the result, and nothing at all where the destination is a span or a builder.
/// </item>
/// </list>
/// </remarks>
public static partial class PiiMask
{
    /// <summary>Masks an e-mail address: <c>j***@example.com</c>.</summary>
    /// <param name="value">The address.</param>
    /// <returns>The masked text; <see langword="null"/> for <see langword="null"/> and an empty string for an empty one.</returns>
    /// <remarks>
    /// The initial is shown when the local part has four text elements or more and starts with a letter or a digit. The domain is shown,
    /// because it is what support needs and rarely tells the person; where it does, use <see cref="All(string?)"/>. The address is split at
    /// the last <c>@</c>, since RFC 5321 allows one in a quoted local part. A domain that is not a host name, such as an address literal,
    /// hides the whole value.
    /// </remarks>
    [PiiSanitizer]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Email(string? value) => MaskedText.Apply(value, EmailMask.Apply);

    /// <summary>Masks a telephone number: <c>***67</c>.</summary>
    /// <param name="value">The number, with or without separators.</param>
    /// <returns>The masked text; <see langword="null"/> for <see langword="null"/> and an empty string for an empty one.</returns>
    /// <remarks>
    /// Two digits of 8 to 11 are shown, three of up to 15, four of 16 and 17 (E.164 allows 15, before them an international prefix).
    /// A shorter or longer number, and one with anything but ASCII digits and separators, is masked wholly.
    /// </remarks>
    [PiiSanitizer]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Phone(string? value) => MaskedText.Apply(value, TailMask.Phone.Masker);

    /// <summary>Masks the name of a person: <c>A***</c>.</summary>
    /// <param name="value">The name.</param>
    /// <returns>The masked text; <see langword="null"/> for <see langword="null"/> and an empty string for an empty one.</returns>
    /// <remarks>
    /// The initial is shown when the name has four text elements or more and starts with a letter.
    /// </remarks>
    [PiiSanitizer]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Name(string? value) => MaskedText.Apply(value, NameMask.Apply);

    /// <summary>Masks a payment card number: <c>************1234</c>.</summary>
    /// <param name="value">The number, with or without separators.</param>
    /// <returns>The masked text; <see langword="null"/> for <see langword="null"/> and an empty string for an empty one.</returns>
    /// <remarks>
    /// PCI DSS requirement 3.4.1 allows at most the bank identification number (the first six or eight digits) and the last four. Here the
    /// last four of 16 to 19 digits are shown, three of 12 to 15, and nothing else, so that two masks of one number do not help to rebuild
    /// it. A security code, a PIN or a fragment is masked wholly.
    /// </remarks>
    [PiiSanitizer]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? PaymentCard(string? value) => MaskedText.Apply(value, TailMask.PaymentCard.Masker);

    /// <summary>Masks a bank account number: <c>DE***000</c>.</summary>
    /// <param name="value">An IBAN or another account number, with or without separators.</param>
    /// <returns>The masked text; <see langword="null"/> for <see langword="null"/> and an empty string for an empty one.</returns>
    /// <remarks>
    /// An IBAN (ISO 13616) shows its country and at most its last four characters, both together at most a quarter: the last four of 24
    /// characters or more, three of 20, two of 16, none below. Another account number of 8 to 20 digits shows its last digits as
    /// <c>***67</c>, at most a quarter and never more than four.
    /// </remarks>
    [PiiSanitizer]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? BankAccount(string? value) => MaskedText.Apply(value, BankAccountMask.Apply);

    /// <summary>Masks an identifier issued by a state: <c>***89</c>.</summary>
    /// <param name="value">The identifier, with or without separators.</param>
    /// <returns>The masked text; <see langword="null"/> for <see langword="null"/> and an empty string for an empty one.</returns>
    /// <remarks>
    /// At most a quarter and never more than four of the last characters are shown, of an identifier of 8 to 20 ASCII letters and digits
    /// (at least a third of them digits). So a social security number shows two digits, not the usual four, which together with a name and
    /// a date of birth identify a person.
    /// </remarks>
    [PiiSanitizer]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? NationalId(string? value) => MaskedText.Apply(value, TailMask.NationalId.Masker);

    /// <summary>Masks an identifier issued by a tax authority: <c>***89</c>.</summary>
    /// <param name="value">The identifier, with or without separators.</param>
    /// <returns>The masked text; <see langword="null"/> for <see langword="null"/> and an empty string for an empty one.</returns>
    /// <remarks>
    /// The rules are those of <see cref="NationalId(string?)"/>.
    /// </remarks>
    [PiiSanitizer]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? TaxId(string? value) => MaskedText.Apply(value, TailMask.NationalId.Masker);

    /// <summary>Masks an IP address: <c>203.0.113.*</c>, <c>2001:db8:1::*</c>.</summary>
    /// <param name="value">The text of an IPv4 or IPv6 address.</param>
    /// <returns>The masked text; <see langword="null"/> for <see langword="null"/> and an empty string for an empty one.</returns>
    /// <remarks>
    /// Shown are the first 24 bits of IPv4 and the first 48 of IPv6. An IPv4 address inside an IPv6 address (mapped, or 6to4) is masked as
    /// IPv4, and the zone is dropped. Text that is not an address, or IPv4 that is not four decimal numbers, is masked wholly.
    /// </remarks>
    [PiiSanitizer]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? IpAddress(string? value) => MaskedText.Apply(value, IpAddressMask.Apply);

    /// <summary>Masks a postal address: <c>***, US</c>, or wholly.</summary>
    /// <param name="value">The address on one or more lines.</param>
    /// <returns>The masked text; <see langword="null"/> for <see langword="null"/> and an empty string for an empty one.</returns>
    /// <remarks>
    /// Only a code of two capital letters (a country of ISO 3166-1, a state) or <c>USA</c> after the last comma is shown, when it is at
    /// most a quarter of the text. HIPAA Safe Harbor (45 CFR 164.514(b)(2)) counts every smaller area as an identifier.
    /// </remarks>
    [PiiSanitizer]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? PostalAddress(string? value) => MaskedText.Apply(value, PostalAddressMask.Apply);

    /// <summary>Masks a date of birth: <c>1985-**-**</c>, or <c>90+</c>.</summary>
    /// <param name="value">The date, with a year of four digits.</param>
    /// <returns>The masked text; <see langword="null"/> for <see langword="null"/> and an empty string for an empty one.</returns>
    /// <remarks>
    /// Only the year is shown. A person who turns 90 in the current year (UTC) or earlier is shown as <c>90+</c>, since HIPAA Safe Harbor
    /// (45 CFR 164.514(b)(2)) counts a year that tells such an age as an identifier. Text that is not a date, or a date in a later year, is
    /// masked wholly.
    /// </remarks>
    [PiiSanitizer]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? DateOfBirth(string? value) => MaskedText.Apply(value, DateOfBirthMask.Apply);

    /// <summary>Masks a coordinate or a pair of them: <c>52.5*</c>, <c>52.5*,13.4*</c>.</summary>
    /// <param name="value">Degrees with a decimal point; a pair is latitude, comma, longitude.</param>
    /// <returns>The masked text; <see langword="null"/> for <see langword="null"/> and an empty string for an empty one.</returns>
    /// <remarks>
    /// One decimal is shown, which is about 11 km; the others are cut. In a pair, both numbers need a decimal point, since otherwise
    /// the comma may be a decimal comma. Text that is not a coordinate is masked wholly.
    /// </remarks>
    [PiiSanitizer]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? GeoLocation(string? value) => MaskedText.Apply(value, GeoLocationMask.Apply);

    /// <summary>Masks a value wholly: <c>***</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The masked text; <see langword="null"/> for <see langword="null"/> and an empty string for an empty one.</returns>
    /// <remarks>
    /// For credentials, health data and all else of which a part is too much.
    /// </remarks>
    [PiiSanitizer]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? All(string? value) => MaskedText.Apply(value, WholeMask.Apply);

    /// <summary>Masks a value of any type wholly: <c>***</c>.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value. It is neither read nor boxed.</param>
    /// <returns><c>***</c>, or <see langword="null"/> for <see langword="null"/>.</returns>
    [PiiSanitizer]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? All<T>(T value) => value is null ? null : MaskedText.Stars;

    /// <summary>Masks a value by its category.</summary>
    /// <param name="category">The category. One without a mask of its own, and a number that is no category, masks wholly.</param>
    /// <param name="value">The value.</param>
    /// <returns>The masked text; <see langword="null"/> for <see langword="null"/> and an empty string for an empty one.</returns>
    [PiiSanitizer]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Mask(PiiCategory category, string? value) => category switch
    {
        PiiCategory.Name => Name(value),
        PiiCategory.Email => Email(value),
        PiiCategory.Phone => Phone(value),
        PiiCategory.PostalAddress => PostalAddress(value),
        PiiCategory.DateOfBirth => DateOfBirth(value),
        PiiCategory.NationalId => NationalId(value),
        PiiCategory.TaxId => TaxId(value),
        PiiCategory.PaymentCard => PaymentCard(value),
        PiiCategory.BankAccount => BankAccount(value),
        PiiCategory.IpAddress => IpAddress(value),
        PiiCategory.GeoLocation => GeoLocation(value),
        _ => All(value),
    };
}
