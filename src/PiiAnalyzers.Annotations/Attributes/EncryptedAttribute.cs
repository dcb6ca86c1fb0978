namespace PiiAnalyzers;

/// <summary>States that a property is stored encrypted, so storing it is no disclosure.</summary>
/// <remarks>The attribute encrypts nothing by itself; a storage integration that supports it does.</remarks>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = false, Inherited = true)]
public sealed class EncryptedAttribute : Attribute
{
}
