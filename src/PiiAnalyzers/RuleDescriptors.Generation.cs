using Microsoft.CodeAnalysis;

namespace PiiAnalyzers;

/// <content>9xxx: use of the source generator.</content>
internal static partial class RuleDescriptors
{
    public static readonly DiagnosticDescriptor RedactionNeedsPartial = Create(
        RuleIds.RedactionNeedsPartial,
        Generation,
        "Redaction cannot be generated because a type is not partial",
        "No redacting 'ToString' can be generated for '{0}', because '{1}' is not partial: make it partial",
        "The generator adds a part to the type; the type and each type around it must be partial.");

    public static readonly DiagnosticDescriptor OwnToStringPrints = Create(
        RuleIds.OwnToStringPrintsPersonalData,
        Generation,
        "A hand-written ToString or PrintMembers prints personal data",
        "'{0}' prints {1}, and keeps a redacting one from being generated: remove it, or mask in it",
        "A method that the type writes itself wins over a generated one.");
}
