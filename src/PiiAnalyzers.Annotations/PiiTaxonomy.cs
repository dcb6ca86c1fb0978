using Microsoft.Extensions.Compliance.Classification;

namespace PiiAnalyzers;

/// <summary>The taxonomy behind <see cref="PiiAttribute"/>, for registering a redactor for a category.</summary>
public static class PiiTaxonomy
{
    /// <summary>The name of the taxonomy: <c>Pii</c>.</summary>
    public const string Name = "Pii";

    /// <summary>Gets the classification of a category: the taxonomy <see cref="Name"/> and the name of the category.</summary>
    /// <param name="category">The category.</param>
    /// <returns>
    /// The classification that <see cref="PiiAttribute"/> reports for <paramref name="category"/>. A number that is not a value of
    /// <see cref="PiiCategory"/> is classified as <see cref="PiiCategory.Unspecified"/>, which is masked wholly.
    /// </returns>
    public static DataClassification Of(PiiCategory category) => new(Name, NameOf(category));

    // A switch and not Enum.ToString(), which reflects. It does not throw, because an attribute whose constructor throws makes every
    // attribute on the same symbol unreadable, and a category from a newer version of this assembly is personal data all the same.
    private static string NameOf(PiiCategory category) => category switch
    {
        PiiCategory.Unspecified => nameof(PiiCategory.Unspecified),
        PiiCategory.Name => nameof(PiiCategory.Name),
        PiiCategory.Email => nameof(PiiCategory.Email),
        PiiCategory.Phone => nameof(PiiCategory.Phone),
        PiiCategory.PostalAddress => nameof(PiiCategory.PostalAddress),
        PiiCategory.DateOfBirth => nameof(PiiCategory.DateOfBirth),
        PiiCategory.Age => nameof(PiiCategory.Age),
        PiiCategory.NationalId => nameof(PiiCategory.NationalId),
        PiiCategory.TaxId => nameof(PiiCategory.TaxId),
        PiiCategory.PaymentCard => nameof(PiiCategory.PaymentCard),
        PiiCategory.BankAccount => nameof(PiiCategory.BankAccount),
        PiiCategory.Salary => nameof(PiiCategory.Salary),
        PiiCategory.IpAddress => nameof(PiiCategory.IpAddress),
        PiiCategory.GeoLocation => nameof(PiiCategory.GeoLocation),
        PiiCategory.DeviceId => nameof(PiiCategory.DeviceId),
        PiiCategory.Username => nameof(PiiCategory.Username),
        PiiCategory.Credential => nameof(PiiCategory.Credential),
        PiiCategory.Health => nameof(PiiCategory.Health),
        PiiCategory.Biometric => nameof(PiiCategory.Biometric),
        PiiCategory.Behavior => nameof(PiiCategory.Behavior),
        PiiCategory.Other => nameof(PiiCategory.Other),
        _ => nameof(PiiCategory.Unspecified),
    };
}
