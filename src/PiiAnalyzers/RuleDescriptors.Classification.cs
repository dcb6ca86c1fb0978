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

    public static readonly DiagnosticDescriptor ConfigurationMalformed = Create(
        RuleIds.ConfigurationMalformed,
        Classification,
        "A configuration entry is not understood",
        "Configuration '{0}': {1}",
        "An entry that is not understood protects nothing. One that is, and names nothing here, is only worth a suggestion: one file often serves many projects.",
        varies: true);

    public static readonly DiagnosticDescriptor AcceptanceCannotStand = Create(
        RuleIds.AcceptanceCannotStand,
        Classification,
        "An accepted disclosure has no reason, has expired, or silences nothing",
        "The accepted disclosure of '{0}' {1}",
        "Accepting a disclosure is a decision that somebody has to be able to explain, and to take back.");
}
