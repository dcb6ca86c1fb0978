using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers.Classification;

/// <summary>The attributes that are understood out of the box: ours and those of other libraries, one row each.</summary>
internal static class MarkerAttributes
{
    public const string Namespace = "PiiAnalyzers";
    public const string Pii = "PiiAnalyzers.PiiAttribute";
    public const string NotPii = "PiiAnalyzers.NotPiiAttribute";
    public const string Sanitizer = "PiiAnalyzers.PiiSanitizerAttribute";

    /// <summary>Full metadata name of the attribute, and what it and everything derived from it means.</summary>
    public static readonly ImmutableArray<(string Name, Verdict Verdict)> Rows =
    [
        (Pii, Verdict.Personal),
        (NotPii, Verdict.NotPersonal),

        ("Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute", Verdict.Personal),
        ("Microsoft.Extensions.Compliance.Classification.UnknownDataClassificationAttribute", Verdict.Personal),
        ("Microsoft.Extensions.Compliance.Classification.NoDataClassificationAttribute", Verdict.NotPersonal),
        ("Microsoft.Extensions.Compliance.Testing.PublicDataAttribute", Verdict.NotPersonal),

        ("Microsoft.AspNetCore.Identity.PersonalDataAttribute", Verdict.Personal),
        ("Microsoft.AspNetCore.Identity.ProtectedPersonalDataAttribute", Verdict.Personal),

        ("SensitiveFlow.Core.Attributes.PersonalDataAttribute", Verdict.Personal),
        ("SensitiveFlow.Core.Attributes.SensitiveDataAttribute", Verdict.Personal),
        ("Bcss.ToStringGenerator.Attributes.SensitiveDataAttribute", Verdict.Personal),

        // The classifications of Ark.Tools.Compliance derive from Microsoft's attribute; only its explicit no needs a row.
        ("Ark.Tools.Compliance.NotPersonalDataAttribute", Verdict.NotPersonal),

        ("Destructurama.Attributed.NotLoggedAttribute", Verdict.PersonalUnlessDestructured),
        ("Destructurama.Attributed.LogMaskedAttribute", Verdict.PersonalUnlessDestructured),
        ("Destructurama.Attributed.LogReplacedAttribute", Verdict.PersonalUnlessDestructured),
        ("Microsoft.Extensions.Logging.LogPropertyIgnoreAttribute", Verdict.PersonalUnlessDestructured),
    ];

    /// <summary>
    /// Members that hold personal data and carry no attribute in the library that declares them. ASP.NET Core Identity annotates
    /// the user name and the e-mail address, not their normalised copies.
    /// </summary>
    public static readonly ImmutableArray<(string Type, string Member, Category Category)> ImpliedMembers =
    [
        ("Microsoft.AspNetCore.Identity.IdentityUser`1", "NormalizedEmail", Category.Email),
        ("Microsoft.AspNetCore.Identity.IdentityUser`1", "NormalizedUserName", Category.Username),
    ];

    /// <summary>Members that are not personal data and yet must not be printed by generated code.</summary>
    private static readonly ImmutableArray<(string Type, string Member)> SecretMembers =
    [
        ("Microsoft.AspNetCore.Identity.IdentityUser`1", "PasswordHash"),
        ("Microsoft.AspNetCore.Identity.IdentityUser`1", "SecurityStamp"),
    ];

    /// <summary>
    /// Members that carry an attribute in the library that declares them and disclose nothing: Identity marks its key and its flags for
    /// the download of personal data, and logging the key is what is advised instead of the data.
    /// </summary>
    public static readonly ImmutableArray<(string Type, string Members)> HarmlessMembers =
    [
        ("Microsoft.AspNetCore.Identity.IdentityUser`1", "Id, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled"),
    ];

    /// <summary>Types of other libraries whose <c>ToString</c> returns one of their classified members.</summary>
    public static readonly ImmutableArray<(string Type, string Member)> ImpliedToString =
    [
        ("Microsoft.AspNetCore.Identity.IdentityUser`1", "UserName"),
    ];

    /// <summary>Whether generated code must mask the member although nothing classifies it.</summary>
    public static bool IsSecret(ISymbol member)
    {
        foreach (var (typeName, name) in SecretMembers)
        {
            if (member.Name == name && MetadataNames.IsOrDerivesFrom(member.ContainingType, typeName))
            {
                return true;
            }
        }

        return false;
    }
}
