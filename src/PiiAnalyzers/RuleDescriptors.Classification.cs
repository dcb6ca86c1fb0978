using Microsoft.CodeAnalysis;

namespace PiiAnalyzers;

/// <content>5xxx: the classification itself.</content>
internal static partial class RuleDescriptors
{
    public static readonly DiagnosticDescriptor CopiedUnannotated = Create(
        RuleIds.CopiedUnannotated,
        Classification,
        "Personal data is copied into a member that is not annotated",
        "{0} is copied into '{1}', which does not say that it holds personal data: annotate it with the same category",
        "Who reads the copy does not know what it is, and nothing protects it any more.",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor ReturnedUnannotated = Create(
        RuleIds.ReturnedUnannotated,
        Classification,
        "Personal data is returned and the return value is not annotated",
        "'{1}' returns {0} and does not say so: annotate what it returns with the same category",
        "Callers in other assemblies see the declaration only.",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor LooksPersonal = Create(
        RuleIds.LooksPersonal,
        Classification,
        "A member looks like personal data and nothing says whether it is",
        "'{0}' looks like personal data ({1}) and nothing says whether it is: annotate it, or state with [NotPii] that it is not",
        "What is not annotated is not protected. This is a guess by name and type, and never more than a suggestion.",
        DiagnosticSeverity.Info);

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

    public static readonly DiagnosticDescriptor AnalysisCutShort = Create(
        RuleIds.AnalysisCutShort,
        Classification,
        "The analysis of a method was cut short",
        "The analysis of '{0}' reached a bound, so that it may disclose more than is reported: raise pii_analyzers.max_call_depth or pii_analyzers.max_dispatch_targets, or annotate what it calls",
        "Bounds keep the analysis of large code short. Where one was reached is said when pii_analyzers.report_bounds asks for it.",
        DiagnosticSeverity.Info);
}
