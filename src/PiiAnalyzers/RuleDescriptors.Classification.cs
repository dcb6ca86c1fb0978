using Microsoft.CodeAnalysis;

namespace PiiAnalyzers;

/// <content>5xxx: the classification itself.</content>
internal static partial class RuleDescriptors
{
    public static readonly DiagnosticDescriptor AnnotationCannotWork = Create(
        RuleIds.AnnotationCannotWork,
        Classification,
        "Annotation cannot work",
        "The annotation of '{0}' cannot work: {1}",
        "An annotation that contradicts the member it is on, or another annotation, protects nothing.");

    public static readonly DiagnosticDescriptor HashedWithoutKey = Create(
        RuleIds.HashedWithoutKey,
        Classification,
        "Personal data is hashed without a key",
        "{0} is hashed without a key through '{1}': use a keyed hash, HMACSHA256.HashData",
        "E-mail addresses, phone numbers and names are few enough to be hashed all of them, so a hash without a key is a pseudonym at best.");
}
