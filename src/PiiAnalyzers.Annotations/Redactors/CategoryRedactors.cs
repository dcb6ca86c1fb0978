namespace PiiAnalyzers.Redactors;

// A redaction builder tells redactors apart by their type, so each mask needs one.
internal sealed class NameRedactor() : PiiMaskRedactor(PiiCategory.Name);

internal sealed class EmailRedactor() : PiiMaskRedactor(PiiCategory.Email);

internal sealed class PhoneRedactor() : PiiMaskRedactor(PiiCategory.Phone);

internal sealed class PostalAddressRedactor() : PiiMaskRedactor(PiiCategory.PostalAddress);

internal sealed class DateOfBirthRedactor() : PiiMaskRedactor(PiiCategory.DateOfBirth);

internal sealed class NationalIdRedactor() : PiiMaskRedactor(PiiCategory.NationalId);

internal sealed class PaymentCardRedactor() : PiiMaskRedactor(PiiCategory.PaymentCard);

internal sealed class BankAccountRedactor() : PiiMaskRedactor(PiiCategory.BankAccount);

internal sealed class IpAddressRedactor() : PiiMaskRedactor(PiiCategory.IpAddress);

internal sealed class GeoLocationRedactor() : PiiMaskRedactor(PiiCategory.GeoLocation);

internal sealed class WholeRedactor() : PiiMaskRedactor(PiiCategory.Unspecified);

internal sealed class UsernameTokenRedactor(PiiMaskOptions options) : PiiTokenRedactor(PiiCategory.Username, options.IdentifierKey, options.KeyId);

internal sealed class DeviceIdTokenRedactor(PiiMaskOptions options) : PiiTokenRedactor(PiiCategory.DeviceId, options.IdentifierKey, options.KeyId);
