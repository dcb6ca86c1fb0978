#if NET
using System.Buffers;
#endif
using System.Globalization;

namespace PiiAnalyzers.Masks;

/// <summary>Initial of the local part and the domain: <c>j***@example.com</c>.</summary>
internal static class EmailMask
{
    private const string StarsAt = "***@";

    // RFC 1035: the longest domain name.
    private const int LongestDomain = 253;
#if NET

    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_");
#endif

    public static MaskedText Apply(ReadOnlySpan<char> value, Span<char> scratch)
    {
        // The last one: a quoted local part may contain '@', a domain may not.
        int at = value.LastIndexOf('@');
        if (at <= 0)
            return MaskedText.Hidden;

        ReadOnlySpan<char> domain = value.Slice(at + 1);
        if (!LooksLikeDomain(domain))
            return MaskedText.Hidden;

        return new MaskedText(TextElements.Initial(value.Slice(0, at), orDigit: true), StarsAt, domain);
    }

    // Everything but a host name hides the whole value: an address literal or a number is an IP address, and a space, a bracket
    // or a control character means that the text after '@' is something else.
    private static bool LooksLikeDomain(ReadOnlySpan<char> domain)
    {
        if (domain.Length is 0 or > LongestDomain || !IsLetterOrMark(domain[domain.Length - 1]) || !char.IsLetterOrDigit(domain[0]))
            return false;

#if NET
        // Nearly all characters are plain, which is found out many at a time.
        for (int next; (next = domain.IndexOfAnyExcept(Plain)) >= 0; domain = domain.Slice(next + 1))
        {
            if (!char.IsLetterOrDigit(domain[next]) && !IsLetterOrMark(domain[next]))
                return false;
        }
#else
        foreach (char c in domain)
        {
            if (!Ascii.IsLetterOrDigit(c) && !char.IsLetterOrDigit(c) && c is not ('.' or '-' or '_') && !IsLetterOrMark(c))
                return false;
        }
#endif
        return true;
    }

    // Marks belong to the letters of an internationalized name. Surrogates are neither, so a half of a pair is never shown.
    private static bool IsLetterOrMark(char c) =>
        char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
