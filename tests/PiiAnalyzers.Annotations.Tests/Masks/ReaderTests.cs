using System.Globalization;
using System.Net;
using CsCheck;
using PiiAnalyzers.Masks;

namespace PiiAnalyzers.Annotations.Tests.Masks;

/// <summary>What masks read themselves, because the framework's parsers take longer than all the rest, is read as the framework reads it.</summary>
public class ReaderTests
{
    private const int Tries = 200_000;

    private static readonly string[] DateFormats =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd", "yyyyMMdd", "d.M.yyyy", "dd.MM.yyyy", "d/M/yyyy", "MM/dd/yyyy", "M/d/yyyy", "d-M-yyyy", "dd-MM-yyyy", "M-d-yyyy", "yyyy-M-d", "d.M.yy",
        "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", "yyyy-MM-dd't'HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.fffffff", "yyyy-MM-dd HH:mm",
        "MM/dd/yyyy HH:mm:ss", "M/d/yyyy HH:mm:ss", "dd/MM/yyyy HH:mm:ss", "MM/dd/yyyy HH:mm", "d MMMM yyyy", "d MMM yyyy", "dd MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "MMMM yyyy", "d. MMMM yyyy", "MMM d yyyy", "D",
        "R", "U", "G", "MM/dd/yyyy hh:mm:ss tt", "MM/dd/yyyy HH:mm:ss.fff", "yyyy-MM-dd HH:mm:ss.", "yyyy-MM-dd'T'HH:mm:ss.", "yyyy-MM-dd'T'HH", "yyyy-MM-dd'T'HH:mm:ss:ff", "d MMMM yyyy HH:mm", "d MMMM, yyyy", "MMMM d,yyyy",
        "MMMM dd, yyyy", "dddd, MMMM d, yyyy", "ddd d MMM yyyy", "d-MMM-yyyy", "d/MMM/yyyy", "yyyy MMMM d", "yyyy'\u5e74'M'\u6708'd'\u65e5'", "d.M.yyyy HH:mm", "d/M.yyyy", "M-d/yyyy", "d..yyyy", "MMMM", "o", "s", "u",
    ];

    private static readonly string[] Endings = ["", "", "", "", "Z", "z", "+02:00", " +02:00", "-14:00", " -14:30", "+13:59", "+2:00", "+0200", "+200", "+02", "-1400", "+1401", " +2:00", " -0930", " +02:60", "+", "+:00", " +02:00:00", " Z", "GMT", " PM", "\u00e9", ".", ".1", ".12345678", " ", "\0", "x"];

    [Fact]
    public void Dates() => Gen.Select(
        Gen.Select(Gen.Int[0, 9999], Gen.Int[1, 12], Gen.Int[1, 31], Gen.Int[0, 86399], static (year, month, day, second) => new DateTime(Math.Max(year, 1), month, Math.Min(day, DateTime.DaysInMonth(Math.Max(year, 1), month))).AddSeconds(second)),
        Gen.OneOf<string>(DateFormats), Gen.OneOf<string>(Endings), Damage("0123456789-/.: ,TZ+aeJF\u00e9\u017f\u5e74\u0663\u00a0\u202f"), Gen.Bool)
        .Sample(
            static (date, format, ending, damage, upper) =>
            {
                string text = damage(date.ToString(format, CultureInfo.InvariantCulture) + ending);
                text = upper ? text.ToUpperInvariant() : text;
                bool expected = DateText.TryParse(text.AsSpan(), out int year);
                Assert.True(expected == DateText.TryReadYear(text.AsSpan(), out int read) && (!expected || year == read), $"'{text}': {expected} {year} {read}");
            },
            iter: Tries);

    [Theory]
    [InlineData("0000-01-01")]
    [InlineData("00000101")]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01T00:00:00+13:00")]
    [InlineData("9999-12-31T23:59:59-13:00")]
    [InlineData("2023-02-29")]
    [InlineData("29.02.2024")]
    [InlineData("02.29.2024")]
    [InlineData("31/31/2024")]
    [InlineData("12-31-2024")]
    [InlineData("12.31.2024")]
    [InlineData("123456789")]
    [InlineData("99999999999999999999999999")]
    [InlineData("1985-02-03T24:00:00")]
    [InlineData("1985-02-03T00:00:00.")]
    [InlineData("1985-02-03 00:00:00.123 +02:00")]
    [InlineData("31 February 1985")]
    [InlineData("3 Sept 1985")]
    [InlineData("3 SEPTEMBER 1985")]
    [InlineData("3 septembe 1985")]
    [InlineData("may 3, 1985")]
    [InlineData("03 May 01985")]
    [InlineData("May 3, 01985")]
    [InlineData("May 31, 1985")]
    [InlineData("June 31, 1985")]
    [InlineData("Sept 3, 1985")]
    [InlineData("May 003, 1985")]
    [InlineData("May , 1985")]
    [InlineData("May 3, 0000")]
    [InlineData("Mayo 3, 1985")]
    [InlineData("3.2.1985")]
    [InlineData("31.2.1985")]
    [InlineData("2.31.1985")]
    [InlineData("2/31/1985")]
    [InlineData("3.12.0000")]
    [InlineData("3.2/1985")]
    [InlineData("123.1985")]
    [InlineData("..3.1985")]
    [InlineData("3...1985")]
    [InlineData(".3.1985.")]
    [InlineData("-3-2-1985")]
    [InlineData("1985.2.3")]
    [InlineData("1985-02/03")]
    [InlineData("1985-02-03t10:00:00")]
    [InlineData("1985-02-03T10:00:60")]
    [InlineData("1985-02-03T10:00:61")]
    [InlineData("1985-02-03T10:60")]
    [InlineData("1985-02-03T10:00:00.+02:00")]
    [InlineData("1985-02-03 10:00")]
    [InlineData("1985-02-03 10:00:00.5+2:00")]
    [InlineData("1985-02-03 10:00:00 +0200")]
    [InlineData("1985-02-03T10:00+14:00")]
    [InlineData("1985-02-03T10:00+14:01")]
    [InlineData("1985-02-03T10:00-99:00")]
    [InlineData("9998-12-31T23:59:59-14:00")]
    [InlineData("0002-01-01T00:00:00+14:00")]
    [InlineData("02/03/1985 10:00:00 AM")]
    [InlineData("02/03/1985 10:00:00Z")]
    public void Dates_at_an_edge(string text)
    {
        bool expected = DateText.TryParse(text.AsSpan(), out int year);
        Assert.Equal(expected, DateText.TryReadYear(text.AsSpan(), out int read));
        Assert.Equal(expected ? year : read, read);
    }

    [Theory]
    [InlineData("August 3, 1985")]
    [InlineData("3 September 1985")]
    [InlineData("Sep 3, 1985")]
    [InlineData("3 Aug 1985")]
    [InlineData("3.2.1985")]
    [InlineData("1985-02-03")]
    [InlineData("1985-02-03T10:30:00.5+02:00")]
    [InlineData("1985-02-03 10:30:00 -2:00")]
    [InlineData("02/03/1985 10:30:00 +0200")]
    public void Dates_with_any_other_character(string date)
    {
        Parallel.For(0, date.Length, at =>
        {
            char[] text = date.ToCharArray();
            for (int code = 0; code <= char.MaxValue; code++)
            {
                text[at] = (char)code;
                bool expected = DateText.TryParse(text, out int year);
                if (expected != DateText.TryReadYear(text, out int read) || (expected && year != read))
                    Assert.Fail($"'{new string(text)}', {code} at {at}: {expected} {year} {read}");
            }
        });
    }

    [Fact]
    public void Addresses() => Gen.Select(MaskValues.Addresses, Gen.Int[0, 5], Damage("0123456789abcdefABCDEFg:.%[]*-/ "))
        .Sample(
            static (address, form, damage) =>
            {
                string text = damage(Written(address, form));
                if (text.Length == 0 || !IPAddress.TryParse(text, out IPAddress? expected))
                {
                    Assert.False(text.Length > 0 && IpAddressText.TryParse(text.AsSpan(), out _), text);
                }
                else if (IpAddressText.TryParse(text.AsSpan(), out _))
                {
                    Assert.Equal(PiiMask.IpAddress(expected), PiiMask.IpAddress(text));
                }
                else
                {
                    // The framework takes any zone, any port, and parts of IPv4 addresses that are missing or of another base.
                    Assert.True(text.Contains('%', StringComparison.Ordinal) || text.Contains(']', StringComparison.Ordinal) || !text.Contains(':', StringComparison.Ordinal) || text.Contains('.', StringComparison.Ordinal), text);
                }
            },
            iter: Tries);

    [Fact]
    public void Addresses_in_brackets() => Gen.Select(MaskValues.Addresses, Gen.OneOf<string>("]", "]:443", "]:1", "]:65535", "]:123456", "]:", ":443", "]]", "]:4]", "%eth0]:443"), Gen.Int[0, 2], Damage("0123456789af[]:.%\u0663"))
        .Sample(
            static (address, ending, form, damage) =>
            {
                string text = damage("[" + Written(address, form) + ending);
                if (text.Length == 0 || text[0] != '[')
                    return;

                int end = text.IndexOf(']', StringComparison.Ordinal);
                string rest = text[(end + 1)..];
                bool isWhole = end > 1 && (rest.Length == 0 || (rest[0] == ':' && rest.Length is > 1 and <= 6 && rest.Skip(1).All(char.IsAsciiDigit)));
                string inner = isWhole ? text[1..end] : "none";
                Assert.Equal(inner.Contains(':', StringComparison.Ordinal) && !inner.StartsWith('[') ? PiiMask.IpAddress(inner) : "***", PiiMask.IpAddress(text));
            },
            iter: Tries);

    [Theory]
    [InlineData("2001:db8:85a3:8d3:1319:8a2e:370:7348", "2001:db8:85a3::*")]
    [InlineData("2001:0DB8:85A3:08D3:1319:8A2E:0370:7348", "2001:db8:85a3::*")]
    [InlineData("1:2:3:4:5:6:7:8", "1:2:3::*")]
    [InlineData("1:0:0:4:5:6:7:8", "1::*")]
    [InlineData("1:0:3:4:5:6:7:8", "1:0:3::*")]
    [InlineData("0:0:0:0:0:ffff:cb00:7107", "203.0.113.*")]
    [InlineData("0:0:3:4:5:6:7:8", "0:0:3::*")]
    [InlineData("2002:cb00:7107:1:2:3:4:5", "203.0.113.*")]
    [InlineData("[2001:db8:85a3:8d3:1319:8a2e:370:7348]:443", "2001:db8:85a3::*")]
    [InlineData("[2001:db8:85a3:8d3:1319:8a2e:370:7348]", "2001:db8:85a3::*")]
    [InlineData("[2001:db8::1]:65535", "2001:db8::*")]
    [InlineData("[2001:db8::1]:123456", "***")]
    [InlineData("[2001:db8::1]:", "***")]
    [InlineData("[2001:db8::1]443", "***")]
    [InlineData("[2001:db8::1:443", "***")]
    [InlineData("[2001:db8::1]]:443", "***")]
    [InlineData("[203.0.113.7]:443", "***")]
    [InlineData("[203.0.113.7]", "***")]
    [InlineData("[]:443", "***")]
    [InlineData("[", "***")]
    [InlineData("[1", "***")]
    [InlineData("[:443", "***")]
    [InlineData("2001:db8:85a3:8d3:1319:8a2e:370:7348%eth0", "2001:db8:85a3::*")]
    [InlineData("1:2:3:4:5:6:7", "***")]
    [InlineData("1:2:3:4:5:6:7:8:9", "***")]
    [InlineData("1:2:3:4:5:6:7:00008", "***")]
    [InlineData("00001:2:3:4:5:6:7:8", "***")]
    [InlineData(":1:2:3:4:5:6:7:8", "***")]
    [InlineData("1:2:3:4:5:6:7:8:", "***")]
    [InlineData("1:2:3:4:5:6:7:g", "***")]
    [InlineData("1:2:3:4:5:6:7:@", "***")]
    [InlineData("12345678:2:3:4:5", "***")]
    public void Address_in_full(string text, string expected) => Assert.Equal(expected, PiiMask.IpAddress(text));

    [Fact]
    public void Degrees() => Gen.Select(Gen.Double[-400, 400], Gen.Int[0, 17], Damage("0123456789.+-eE, \0"))
        .Sample(
            static (degrees, decimals, damage) =>
            {
                string text = damage(degrees.ToString("F" + decimals, CultureInfo.InvariantCulture));
                if (text.Contains(',', StringComparison.Ordinal) || text.Length == 0 || text != text.Trim())
                    return;

                bool isRead = decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal exact) && Math.Abs(exact) <= 180;
                Assert.Equal(isRead ? PiiMask.GeoLocation(exact) : "***", PiiMask.GeoLocation(text));
            },
            iter: Tries);

    [Fact]
    public void Letters_that_stand_alone_join_no_other()
    {
        var alone = Enumerable.Range(' ', 0xFFFF - ' ').Select(static code => (char)code).Where(TextElements.StandsAlone).ToArray();
        Assert.True(alone.Length > 30_000);
        string all = new(alone);
        string backwards = new([.. alone.Reverse()]);
        string apart = string.Concat(alone.Select(static c => "a" + c));
        foreach (string text in new[] { all, backwards, apart })
        {
            Assert.Equal(text.Length, new StringInfo(text).LengthInTextElements);
        }
    }

    private static string Written(IPAddress address, int form)
    {
        byte[] bytes = address.GetAddressBytes();
        string text = form is 1 or 2 && bytes.Length == 16
            ? string.Join(":", Enumerable.Range(0, 8).Select(i => ((bytes[i * 2] << 8) | bytes[(i * 2) + 1]).ToString(form == 1 ? "x4" : "X", CultureInfo.InvariantCulture)))
            : address.ToString();
        return form == 3 ? "[" + text + "]:443" : form == 4 ? text + "%eth0" : text;
    }

    /// <summary>Leaves half of the texts as they are, and takes out, puts in or replaces characters of the others.</summary>
    private static Gen<Func<string, string>> Damage(string alphabet) =>
        Gen.Select(Gen.Int[0, 3], Gen.Double.Unit, Gen.Double.Unit, Gen.Int[0, alphabet.Length - 1], Gen.Int[0, alphabet.Length - 1], (kind, first, second, one, other) => (Func<string, string>)(text =>
        {
            if (kind < 2 || text.Length == 0)
                return text;

            int at = (int)(first * text.Length);
            text = kind == 2 ? text.Remove(at, 1) : text.Remove(at, 1).Insert(at, alphabet[one].ToString());
            return second < 0.5 ? text.Insert((int)(second * 2 * text.Length), alphabet[other].ToString()) : text;
        }));
}
