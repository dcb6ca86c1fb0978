using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Configuration;

namespace PiiAnalyzers.Flow;

/// <summary>Methods whose result is clean whatever goes in: masks, redactors, encryption, and what a team marks as one.</summary>
internal sealed class Sanitizers(ConfiguredSymbols configured)
{
    /// <summary>Type, and its methods that sanitize; <c>*</c> for all. Resolved by full name, inherited by overrides and implementations.</summary>
    private static readonly ImmutableArray<(string Type, string Methods)> Rows =
    [
        ("PiiAnalyzers.PiiMask", "*"),
        ("Microsoft.Extensions.Compliance.Redaction.Redactor", "Redact, TryRedact"),
        ("Microsoft.Extensions.Compliance.Redaction.RedactionStringBuilderExtensions", "AppendRedacted"),
        ("System.Text.StringBuilderExtensions", "AppendRedacted"),
        ("Microsoft.AspNetCore.DataProtection.IDataProtector", "Protect"),
        ("Microsoft.AspNetCore.DataProtection.DataProtectionCommonExtensions", "Protect"),
        ("Microsoft.AspNetCore.DataProtection.DataProtectionAdvancedExtensions", "Protect"),
        ("Microsoft.AspNetCore.DataProtection.ITimeLimitedDataProtector", "Protect"),
        ("Microsoft.AspNetCore.Identity.IPersonalDataProtector", "Protect"),
        ("Microsoft.AspNetCore.Identity.ILookupProtector", "Protect"),
        ("Microsoft.AspNetCore.Identity.IPasswordHasher`1", "HashPassword"),
        ("System.Security.Cryptography.SymmetricAlgorithm", "EncryptCbc, EncryptCfb, EncryptEcb"),
        ("System.Security.Cryptography.RSA", "Encrypt"),
        ("System.Security.Cryptography.HMACSHA256", "HashData, HashDataAsync"),
        ("System.Security.Cryptography.HMACSHA384", "HashData, HashDataAsync"),
        ("System.Security.Cryptography.HMACSHA512", "HashData, HashDataAsync"),
        ("System.Security.Cryptography.HMAC", "ComputeHash, ComputeHashAsync"),
        ("System.Security.Cryptography.Rfc2898DeriveBytes", "Pbkdf2"),
    ];

    private readonly ConcurrentDictionary<IMethodSymbol, bool> _answers = new(SymbolEqualityComparer.Default);

    public bool Contains(IMethodSymbol method)
    {
        method = method.OriginalDefinition;
        return _answers.TryGetValue(method, out var known) ? known : _answers.GetOrAdd(method, Compute(method));
    }

    private bool Compute(IMethodSymbol method)
    {
        if (IsSanitizer(method))
        {
            return !IsNullRedactor(method.ContainingType);
        }

        foreach (var inherited in BaseMembers.Of(method))
        {
            if (IsSanitizer(inherited.OriginalDefinition))
            {
                return !IsNullRedactor(method.ContainingType);
            }
        }

        return method.OverriddenMethod is { } overridden && Compute(overridden.OriginalDefinition) && !IsNullRedactor(method.ContainingType);
    }

    private bool IsSanitizer(IMethodSymbol method)
    {
        if (configured.IsSanitizer(method))
        {
            return true;
        }

        foreach (var (type, methods) in Rows)
        {
            if ((methods == "*" || Sinks.NameList.Contains(methods, method.Name)) && DeclaredBy(method.ContainingType, type))
            {
                return true;
            }
        }

        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && MetadataNames.Is(type, MarkerAttributes.Sanitizer))
            {
                return true;
            }
        }

        return false;
    }

    private static bool DeclaredBy(INamedTypeSymbol? type, string name)
        => type is not null && MetadataNames.IsOrDerivesFrom(type, name);

    /// <summary>The redactor that redacts nothing.</summary>
    private static bool IsNullRedactor(INamedTypeSymbol? type)
        => type is not null && MetadataNames.Is(type.OriginalDefinition, "Microsoft.Extensions.Compliance.Redaction.NullRedactor");
}
