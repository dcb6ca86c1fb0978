using System.Reflection;
using Microsoft.Extensions.Compliance.Classification;

namespace PiiAnalyzers.Annotations.Tests.Attributes;

public class CategoryAttributeTests
{
    // Other tools match these names, so they are spelled out and not derived.
    public static TheoryData<string, PiiCategory> Attributes => new()
    {
        { "PiiAttribute", PiiCategory.Unspecified },
        { "PiiNameAttribute", PiiCategory.Name },
        { "PiiEmailAttribute", PiiCategory.Email },
        { "PiiPhoneAttribute", PiiCategory.Phone },
        { "PiiPostalAddressAttribute", PiiCategory.PostalAddress },
        { "PiiDateOfBirthAttribute", PiiCategory.DateOfBirth },
        { "PiiAgeAttribute", PiiCategory.Age },
        { "PiiNationalIdAttribute", PiiCategory.NationalId },
        { "PiiTaxIdAttribute", PiiCategory.TaxId },
        { "PiiPaymentCardAttribute", PiiCategory.PaymentCard },
        { "PiiBankAccountAttribute", PiiCategory.BankAccount },
        { "PiiSalaryAttribute", PiiCategory.Salary },
        { "PiiIpAddressAttribute", PiiCategory.IpAddress },
        { "PiiGeoLocationAttribute", PiiCategory.GeoLocation },
        { "PiiDeviceIdAttribute", PiiCategory.DeviceId },
        { "PiiUsernameAttribute", PiiCategory.Username },
        { "PiiCredentialAttribute", PiiCategory.Credential },
        { "PiiHealthAttribute", PiiCategory.Health },
        { "PiiBiometricAttribute", PiiCategory.Biometric },
        { "PiiBehaviorAttribute", PiiCategory.Behavior },
        { "PiiOtherAttribute", PiiCategory.Other },
    };

    public static TheoryData<PiiCategory> Categories => [.. Enum.GetValues<PiiCategory>()];

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Parameterless_constructor_gives_the_category(string typeName, PiiCategory category)
    {
        PiiAttribute attribute = Create(typeName);

        Assert.Equal(category, attribute.Category);
        Assert.Equal(new DataClassification("Pii", category.ToString()), attribute.Classification);
        Assert.Equal(attribute.Classification, new PiiAttribute(category).Classification);
        Assert.Equal(attribute.Classification, PiiTaxonomy.Of(category));
    }

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Every_mark_stands_on_the_same_symbols(string typeName, PiiCategory category)
    {
        Type type = Create(typeName).GetType();
        AttributeUsageAttribute usage = type.GetCustomAttribute<AttributeUsageAttribute>()!;

        Assert.Equal(AttributeShapeTests.Data, usage.ValidOn);
        Assert.False(usage.AllowMultiple);
        Assert.True(usage.Inherited);
        Assert.Equal(category != PiiCategory.Unspecified, type.IsSealed);
    }

    [Fact]
    public void Every_category_has_an_attribute() =>
        Assert.Equal(
            Enum.GetValues<PiiCategory>().Order(),
            Attributes.Select(row => row.Data.Item2).Order());

    [Fact]
    public void There_are_no_further_attributes() =>
        Assert.Equal(
            Attributes.Select(row => row.Data.Item1).Order(StringComparer.Ordinal),
            typeof(PiiAttribute).Assembly.GetExportedTypes().Where(typeof(PiiAttribute).IsAssignableFrom).Select(type => type.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Numbers_of_the_categories_stay() =>
        // They are compiled into callers.
        Assert.Equal(
            ["Unspecified", "Name", "Email", "Phone", "PostalAddress", "DateOfBirth", "Age", "NationalId", "TaxId", "PaymentCard", "BankAccount",
             "Salary", "IpAddress", "GeoLocation", "DeviceId", "Username", "Credential", "Health", "Biometric", "Behavior", "Other"],
            Enumerable.Range(0, 21).Select(number => ((PiiCategory)number).ToString()));

    [Fact]
    public void Category_of_a_newer_version_is_unspecified_and_does_not_throw()
    {
        var attribute = new PiiAttribute((PiiCategory)1000);

        Assert.Equal((PiiCategory)1000, attribute.Category);
        Assert.Equal(new DataClassification("Pii", "Unspecified"), attribute.Classification);
    }

    [Theory]
    [MemberData(nameof(Categories))]
    public void Taxonomy_names_the_category(PiiCategory category)
    {
        Assert.Equal("Pii", PiiTaxonomy.Of(category).TaxonomyName);
        Assert.Equal(category.ToString(), PiiTaxonomy.Of(category).Value);
    }

    private static PiiAttribute Create(string typeName) =>
        (PiiAttribute)Activator.CreateInstance(typeof(PiiAttribute).Assembly.GetType("PiiAnalyzers." + typeName, throwOnError: true)!)!;
}
