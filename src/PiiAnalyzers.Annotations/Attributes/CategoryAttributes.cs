namespace PiiAnalyzers;

// One attribute for each category: the same statement as [Pii(category)], but with the parameterless constructor that other tools need.

/// <summary>Marks the name of a person: <see cref="PiiCategory.Name"/>.</summary>
[AttributeUsage(PiiTargets.Data, AllowMultiple = false, Inherited = true)]
public sealed class PiiNameAttribute : PiiAttribute
{
    /// <summary>Initializes the attribute.</summary>
    public PiiNameAttribute()
        : base(PiiCategory.Name)
    {
    }
}

/// <summary>Marks an e-mail address: <see cref="PiiCategory.Email"/>.</summary>
[AttributeUsage(PiiTargets.Data, AllowMultiple = false, Inherited = true)]
public sealed class PiiEmailAttribute : PiiAttribute
{
    /// <summary>Initializes the attribute.</summary>
    public PiiEmailAttribute()
        : base(PiiCategory.Email)
    {
    }
}

/// <summary>Marks a telephone number: <see cref="PiiCategory.Phone"/>.</summary>
[AttributeUsage(PiiTargets.Data, AllowMultiple = false, Inherited = true)]
public sealed class PiiPhoneAttribute : PiiAttribute
{
    /// <summary>Initializes the attribute.</summary>
    public PiiPhoneAttribute()
        : base(PiiCategory.Phone)
    {
    }
}

/// <summary>Marks a postal address: <see cref="PiiCategory.PostalAddress"/>.</summary>
[AttributeUsage(PiiTargets.Data, AllowMultiple = false, Inherited = true)]
public sealed class PiiPostalAddressAttribute : PiiAttribute
{
    /// <summary>Initializes the attribute.</summary>
    public PiiPostalAddressAttribute()
        : base(PiiCategory.PostalAddress)
    {
    }
}

/// <summary>Marks a date of birth: <see cref="PiiCategory.DateOfBirth"/>.</summary>
[AttributeUsage(PiiTargets.Data, AllowMultiple = false, Inherited = true)]
public sealed class PiiDateOfBirthAttribute : PiiAttribute
{
    /// <summary>Initializes the attribute.</summary>
    public PiiDateOfBirthAttribute()
        : base(PiiCategory.DateOfBirth)
    {
    }
}

/// <summary>Marks the age of a person: <see cref="PiiCategory.Age"/>.</summary>
[AttributeUsage(PiiTargets.Data, AllowMultiple = false, Inherited = true)]
public sealed class PiiAgeAttribute : PiiAttribute
{
    /// <summary>Initializes the attribute.</summary>
    public PiiAgeAttribute()
        : base(PiiCategory.Age)
    {
    }
}

/// <summary>Marks an identifier issued by a state: <see cref="PiiCategory.NationalId"/>.</summary>
[AttributeUsage(PiiTargets.Data, AllowMultiple = false, Inherited = true)]
public sealed class PiiNationalIdAttribute : PiiAttribute
{
    /// <summary>Initializes the attribute.</summary>
    public PiiNationalIdAttribute()
        : base(PiiCategory.NationalId)
    {
    }
}

/// <summary>Marks an identifier issued by a tax authority: <see cref="PiiCategory.TaxId"/>.</summary>
[AttributeUsage(PiiTargets.Data, AllowMultiple = false, Inherited = true)]
public sealed class PiiTaxIdAttribute : PiiAttribute
{
    /// <summary>Initializes the attribute.</summary>
    public PiiTaxIdAttribute()
        : base(PiiCategory.TaxId)
    {
    }
}

/// <summary>Marks a payment card number, its security code or its PIN: <see cref="PiiCategory.PaymentCard"/>.</summary>
[AttributeUsage(PiiTargets.Data, AllowMultiple = false, Inherited = true)]
public sealed class PiiPaymentCardAttribute : PiiAttribute
{
    /// <summary>Initializes the attribute.</summary>
    public PiiPaymentCardAttribute()
        : base(PiiCategory.PaymentCard)
    {
    }
}

/// <summary>Marks a bank account number: <see cref="PiiCategory.BankAccount"/>.</summary>
[AttributeUsage(PiiTargets.Data, AllowMultiple = false, Inherited = true)]
public sealed class PiiBankAccountAttribute : PiiAttribute
{
    /// <summary>Initializes the attribute.</summary>
    public PiiBankAccountAttribute()
        : base(PiiCategory.BankAccount)
    {
    }
}

/// <summary>Marks salary or other income: <see cref="PiiCategory.Salary"/>.</summary>
[AttributeUsage(PiiTargets.Data, AllowMultiple = false, Inherited = true)]
public sealed class PiiSalaryAttribute : PiiAttribute
{
    /// <summary>Initializes the attribute.</summary>
    public PiiSalaryAttribute()
        : base(PiiCategory.Salary)
    {
    }
}

/// <summary>Marks the IP address of a person's device: <see cref="PiiCategory.IpAddress"/>.</summary>
[AttributeUsage(PiiTargets.Data, AllowMultiple = false, Inherited = true)]
public sealed class PiiIpAddressAttribute : PiiAttribute
{
    /// <summary>Initializes the attribute.</summary>
    public PiiIpAddressAttribute()
        : base(PiiCategory.IpAddress)
    {
    }
}

/// <summary>Marks the position of a person: <see cref="PiiCategory.GeoLocation"/>.</summary>
[AttributeUsage(PiiTargets.Data, AllowMultiple = false, Inherited = true)]
public sealed class PiiGeoLocationAttribute : PiiAttribute
{
    /// <summary>Initializes the attribute.</summary>
    public PiiGeoLocationAttribute()
        : base(PiiCategory.GeoLocation)
    {
    }
}

/// <summary>Marks an identifier of a person's device: <see cref="PiiCategory.DeviceId"/>.</summary>
[AttributeUsage(PiiTargets.Data, AllowMultiple = false, Inherited = true)]
public sealed class PiiDeviceIdAttribute : PiiAttribute
{
    /// <summary>Initializes the attribute.</summary>
    public PiiDeviceIdAttribute()
        : base(PiiCategory.DeviceId)
    {
    }
}

/// <summary>Marks the name of an account: <see cref="PiiCategory.Username"/>.</summary>
[AttributeUsage(PiiTargets.Data, AllowMultiple = false, Inherited = true)]
public sealed class PiiUsernameAttribute : PiiAttribute
{
    /// <summary>Initializes the attribute.</summary>
    public PiiUsernameAttribute()
        : base(PiiCategory.Username)
    {
    }
}

/// <summary>Marks a secret that authenticates a person: <see cref="PiiCategory.Credential"/>.</summary>
[AttributeUsage(PiiTargets.Data, AllowMultiple = false, Inherited = true)]
public sealed class PiiCredentialAttribute : PiiAttribute
{
    /// <summary>Initializes the attribute.</summary>
    public PiiCredentialAttribute()
        : base(PiiCategory.Credential)
    {
    }
}

/// <summary>Marks data concerning health: <see cref="PiiCategory.Health"/>.</summary>
[AttributeUsage(PiiTargets.Data, AllowMultiple = false, Inherited = true)]
public sealed class PiiHealthAttribute : PiiAttribute
{
    /// <summary>Initializes the attribute.</summary>
    public PiiHealthAttribute()
        : base(PiiCategory.Health)
    {
    }
}

/// <summary>Marks biometric data that identifies a person: <see cref="PiiCategory.Biometric"/>.</summary>
[AttributeUsage(PiiTargets.Data, AllowMultiple = false, Inherited = true)]
public sealed class PiiBiometricAttribute : PiiAttribute
{
    /// <summary>Initializes the attribute.</summary>
    public PiiBiometricAttribute()
        : base(PiiCategory.Biometric)
    {
    }
}

/// <summary>Marks what a person did: <see cref="PiiCategory.Behavior"/>.</summary>
[AttributeUsage(PiiTargets.Data, AllowMultiple = false, Inherited = true)]
public sealed class PiiBehaviorAttribute : PiiAttribute
{
    /// <summary>Initializes the attribute.</summary>
    public PiiBehaviorAttribute()
        : base(PiiCategory.Behavior)
    {
    }
}

/// <summary>Marks personal data that has no category of its own: <see cref="PiiCategory.Other"/>.</summary>
[AttributeUsage(PiiTargets.Data, AllowMultiple = false, Inherited = true)]
public sealed class PiiOtherAttribute : PiiAttribute
{
    /// <summary>Initializes the attribute.</summary>
    public PiiOtherAttribute()
        : base(PiiCategory.Other)
    {
    }
}
