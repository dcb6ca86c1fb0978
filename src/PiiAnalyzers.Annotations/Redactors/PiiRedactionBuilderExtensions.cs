using Microsoft.Extensions.Compliance.Redaction;
using Microsoft.Extensions.DependencyInjection;
using PiiAnalyzers.Redactors;

namespace PiiAnalyzers;

/// <summary>Registers the masks for Microsoft.Extensions.Compliance.Redaction.</summary>
public static class PiiRedactionBuilderExtensions
{
    /// <summary>Registers a mask for every category: <c>services.AddRedaction(builder => builder.AddPiiMasks())</c>.</summary>
    /// <param name="builder">The builder that <c>AddRedaction</c> hands out.</param>
    /// <returns>The builder.</returns>
    public static IRedactionBuilder AddPiiMasks(this IRedactionBuilder builder) => AddPiiMasks(builder, static _ => { });

    /// <summary>Registers a mask for every category, and tokens for identifiers when a key is configured.</summary>
    /// <param name="builder">The builder that <c>AddRedaction</c> hands out.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The key is too short.</exception>
    public static IRedactionBuilder AddPiiMasks(this IRedactionBuilder builder, Action<PiiMaskOptions> configure)
    {
        if (builder is null)
            throw new ArgumentNullException(nameof(builder));
        if (configure is null)
            throw new ArgumentNullException(nameof(configure));

        var options = new PiiMaskOptions();
        configure(options);
        builder
            .SetRedactor<NameRedactor>(PiiTaxonomy.Of(PiiCategory.Name))
            .SetRedactor<EmailRedactor>(PiiTaxonomy.Of(PiiCategory.Email))
            .SetRedactor<PhoneRedactor>(PiiTaxonomy.Of(PiiCategory.Phone))
            .SetRedactor<PostalAddressRedactor>(PiiTaxonomy.Of(PiiCategory.PostalAddress))
            .SetRedactor<DateOfBirthRedactor>(PiiTaxonomy.Of(PiiCategory.DateOfBirth))
            .SetRedactor<NationalIdRedactor>(PiiTaxonomy.Of(PiiCategory.NationalId), PiiTaxonomy.Of(PiiCategory.TaxId))
            .SetRedactor<PaymentCardRedactor>(PiiTaxonomy.Of(PiiCategory.PaymentCard))
            .SetRedactor<BankAccountRedactor>(PiiTaxonomy.Of(PiiCategory.BankAccount))
            .SetRedactor<IpAddressRedactor>(PiiTaxonomy.Of(PiiCategory.IpAddress))
            .SetRedactor<GeoLocationRedactor>(PiiTaxonomy.Of(PiiCategory.GeoLocation))
            .SetRedactor<WholeRedactor>(
                PiiTaxonomy.Of(PiiCategory.Unspecified), PiiTaxonomy.Of(PiiCategory.Age), PiiTaxonomy.Of(PiiCategory.Salary),
                PiiTaxonomy.Of(PiiCategory.Credential), PiiTaxonomy.Of(PiiCategory.Health), PiiTaxonomy.Of(PiiCategory.Biometric),
                PiiTaxonomy.Of(PiiCategory.Behavior), PiiTaxonomy.Of(PiiCategory.Other));

        if (options.IdentifierKey.IsEmpty)
            return builder.SetRedactor<WholeRedactor>(PiiTaxonomy.Of(PiiCategory.Username), PiiTaxonomy.Of(PiiCategory.DeviceId));

        // Before the builder registers the types: what is registered already is what it takes.
        builder.Services.AddSingleton<Redactor>(new UsernameTokenRedactor(options));
        builder.Services.AddSingleton<Redactor>(new DeviceIdTokenRedactor(options));
        return builder
            .SetRedactor<UsernameTokenRedactor>(PiiTaxonomy.Of(PiiCategory.Username))
            .SetRedactor<DeviceIdTokenRedactor>(PiiTaxonomy.Of(PiiCategory.DeviceId));
    }
}
