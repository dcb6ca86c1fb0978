using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Compliance.Redaction;
using Microsoft.Extensions.DependencyInjection;
using PiiAnalyzers.Annotations.Tests.Masks;

namespace PiiAnalyzers.Annotations.Tests.Redactors;

public class RedactorTests
{
    private static readonly byte[] Key = SHA256.HashData("a key for tests"u8);

    public static TheoryData<PiiCategory> Categories => [.. Enum.GetValues<PiiCategory>()];

    [Theory]
    [MemberData(nameof(Categories))]
    public void Registered_redactor_gives_what_the_mask_gives(PiiCategory category)
    {
        Redactor redactor = Provider(static builder => builder.AddPiiMasks()).GetRedactor(PiiTaxonomy.Of(category));

        MaskValues.Of(category).Sample(
            value =>
            {
                string expected = PiiMask.Mask(category, value);
                Assert.Equal(expected, redactor.Redact(value));
                Assert.Equal(expected, redactor.Redact(value.AsSpan()));
                Assert.Equal(expected.Length, redactor.GetRedactedLength(value));
                Assert.Throws<ArgumentException>(() => redactor.Redact(value, new char[expected.Length - 1]));
            },
            iter: 500);
        Assert.Equal("", redactor.Redact((string?)null));
        Assert.Equal("", redactor.Redact(""));
    }

    [Theory]
    [MemberData(nameof(Categories))]
    public void Attribute_and_redactor_meet(PiiCategory category)
    {
        DataClassification classification = new PiiAttribute(category).Classification;

        Assert.IsAssignableFrom<PiiMaskRedactor>(Provider(static builder => builder.AddPiiMasks()).GetRedactor(classification));
    }

    [Fact]
    public void Identifiers_become_tokens_with_a_key()
    {
        IRedactorProvider provider = Provider(static builder => builder.AddPiiMasks(static options => options.IdentifierKey = Key));
        Redactor names = provider.GetRedactor(PiiTaxonomy.Of(PiiCategory.Username));
        Redactor devices = provider.GetRedactor(PiiTaxonomy.Of(PiiCategory.DeviceId));

        string token = names.Redact("jane.roe");
        Assert.Matches("^#[A-Za-z0-9_-]{22}$", token);
        Assert.Equal(token, names.Redact("jane.roe"));
        Assert.NotEqual(token, names.Redact("jane.roe2"));
        Assert.NotEqual(token, devices.Redact("jane.roe"));
        Assert.Equal("", names.Redact(""));
        Assert.Equal("***", provider.GetRedactor(PiiTaxonomy.Of(PiiCategory.Credential)).Redact("hunter2"));
        Assert.Equal("j***@example.com", provider.GetRedactor(PiiTaxonomy.Of(PiiCategory.Email)).Redact("john@example.com"));
    }

    [Fact]
    public void Token_is_an_hmac_of_category_and_text() => Gen.Select(Gen.String, Gen.Byte.Array[32, 80]).Sample((text, key) =>
    {
        if (text.Length == 0)
            return;

        byte[] hash = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes("Username\0" + text));
        string expected = "#" + Convert.ToBase64String(hash, 0, 16).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        Assert.Equal(expected, new PiiTokenRedactor(PiiCategory.Username, key).Redact(text));
        Assert.Equal("k2" + expected, new PiiTokenRedactor(PiiCategory.Username, key, "k2").Redact(text));
    });

    [Fact]
    public void There_is_no_token_without_a_key()
    {
        Assert.Throws<ArgumentException>(() => new PiiTokenRedactor(PiiCategory.Username, default));
        Assert.Throws<ArgumentException>(() => new PiiTokenRedactor(PiiCategory.Username, new byte[31]));
        Assert.Throws<ArgumentException>(() => Provider(static builder => builder.AddPiiMasks(static options => options.IdentifierKey = new byte[5])));
        Assert.Equal("***", Provider(static builder => builder.AddPiiMasks()).GetRedactor(PiiTaxonomy.Of(PiiCategory.Username)).Redact("jane.roe"));
    }

    private static IRedactorProvider Provider(Action<IRedactionBuilder> configure) =>
        new ServiceCollection().AddRedaction(configure).BuildServiceProvider().GetRequiredService<IRedactorProvider>();
}
