using PiiAnalyzers.Masks;

namespace PiiAnalyzers.Annotations.Tests.Masks;

public class DateOfBirthMaskTests
{
    private const int Now = 2026;

    [Theory]
    [InlineData("1985-03-12", "1985-**-**")]
    [InlineData("1985/03/12", "1985-**-**")]
    [InlineData("19850312", "1985-**-**")]
    [InlineData("12.03.1985", "1985-**-**")]
    [InlineData("3/12/1985", "1985-**-**")]
    [InlineData("12/31/1985", "1985-**-**")]
    [InlineData("31/12/1985", "1985-**-**")]
    [InlineData("12 March 1985", "1985-**-**")]
    [InlineData("March 12, 1985", "1985-**-**")]
    [InlineData("1985-03-12T10:11:12", "1985-**-**")]
    [InlineData("1985-03-12T10:11:12.1234567Z", "1985-**-**")]
    [InlineData("1985-12-31T23:30:00-05:00", "1985-**-**")]
    [InlineData("1986-01-01T00:30:00+14:00", "1986-**-**")]
    [InlineData("03/12/1985 00:00:00", "1985-**-**")]
    [InlineData("03/12/1985 00:00:00 +02:00", "1985-**-**")]
    [InlineData("1937-12-31", "1937-**-**")]
    [InlineData("1936-12-31", "90+")]
    [InlineData("1936-01-01", "90+")]
    [InlineData("1900-01-01", "90+")]
    [InlineData("2026-12-31", "2026-**-**")]
    [InlineData("2027-01-01", "***")]
    [InlineData("1985-**-**", "1985-**-**")]
    [InlineData("90+", "90+")]
    [InlineData("12.03.85", "***")]
    [InlineData("1985-13-32", "***")]
    [InlineData("1985", "***")]
    [InlineData("12:30", "***")]
    [InlineData("3/12", "***")]
    [InlineData("unknown", "***")]
    [InlineData("١٩٨٥-٠٣-١٢", "***")]
    public void Text(string value, string expected) =>
        Assert.Equal(expected, MaskedText.Apply(value, static (text, scratch) => DateOfBirthMask.Apply(text, scratch, Now)));

    [Theory]
    [InlineData(2026, "2026-**-**")]
    [InlineData(1937, "1937-**-**")]
    [InlineData(1936, "90+")]
    [InlineData(1, "90+")]
    [InlineData(2027, "***")]
    public void Year(int year, string expected) =>
        Assert.Equal(expected, DateOfBirthMask.FromYear(year, new char[MaskedText.ScratchLength], Now).ToString());

    [Fact]
    public void Typed_dates()
    {
        var date = new DateTime(2001, 2, 3);

        Assert.Equal("2001-**-**", PiiMask.DateOfBirth(date));
        Assert.Equal("2001-**-**", PiiMask.DateOfBirth((DateTime?)date));
        Assert.Equal("2001-**-**", PiiMask.DateOfBirth(new DateTimeOffset(date, TimeSpan.FromHours(9))));
        Assert.Equal("2001-**-**", PiiMask.DateOfBirth((DateTimeOffset?)new DateTimeOffset(date, TimeSpan.FromHours(9))));
        Assert.Equal("90+", PiiMask.DateOfBirth(default(DateTime)));
#if !NETSTANDARD_BUILD
        Assert.Equal("2001-**-**", PiiMask.DateOfBirth(DateOnly.FromDateTime(date)));
        Assert.Equal("2001-**-**", PiiMask.DateOfBirth((DateOnly?)DateOnly.FromDateTime(date)));
        Assert.Equal("90+", PiiMask.DateOfBirth(default(DateOnly)));
        Assert.Equal("***", PiiMask.DateOfBirth(DateOnly.MaxValue));
#endif
    }
}
