using System.Reflection;
using Microsoft.CodeAnalysis;

namespace PiiAnalyzers;

/// <summary>Every diagnostic the product can report. One factory adds the help link, which is a function of the id.</summary>
internal static class RuleDescriptors
{
    private const string Disclosure = "Disclosure";
    private const string Classification = "Classification";
    private const string Generation = "Generation";

    /// <summary>Where the rule pages are published; set by the build property <c>PiiHelpLinkBase</c>.</summary>
    private static readonly string HelpLinkBase = typeof(RuleDescriptors).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(static attribute => attribute.Key == "HelpLinkBase")?.Value ?? "";

    public static readonly DiagnosticDescriptor PersonalDataLogged = Create(
        RuleIds.PersonalDataLogged,
        Disclosure,
        "Personal data reaches a log",
        "{0} reaches the log through '{1}': mask it, or log an identifier instead",
        "Logs are read by more people, kept longer and copied further than the data they are about.");

    public static readonly DiagnosticDescriptor CarrierLogged = Create(
        RuleIds.CarrierLogged,
        Disclosure,
        "An object that carries personal data is logged so that it prints",
        "'{0}' is logged through '{1}', which shows {2}: {3}",
        "Records, anonymous types, tuples, collections and destructured objects print their members, personal data included.");

    public static readonly DiagnosticDescriptor WrittenToDiagnosticOutput = Create(
        RuleIds.PersonalDataWrittenToDiagnostics,
        Disclosure,
        "Personal data is written to diagnostic output",
        "{0} is written through '{1}': mask it",
        "Console, debug output, trace listeners and the event log are collected like logs.");

    public static readonly DiagnosticDescriptor ToStringPrints = Create(
        RuleIds.ToStringPrintsPersonalData,
        Disclosure,
        "ToString prints personal data",
        "'ToString' of '{0}' prints {1}: make the type partial to have it redacted",
        "A record prints all its public members wherever it is logged, interpolated or shown by a debugger or an exception.");

    public static readonly DiagnosticDescriptor AnnotationCannotWork = Create(
        RuleIds.AnnotationCannotWork,
        Classification,
        "Annotation cannot work",
        "The annotation of '{0}' cannot work: {1}",
        "An annotation that contradicts the member it is on, or another annotation, protects nothing.");

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

    private static DiagnosticDescriptor Create(string id, string category, string title, string message, string description)
        => new(id, title, message, category, DiagnosticSeverity.Warning, isEnabledByDefault: true, description, HelpLinkBase + id + ".md");
}
