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
}
