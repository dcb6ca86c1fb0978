using Microsoft.CodeAnalysis;

namespace PiiAnalyzers;

/// <content>1xxx: disclosed to people who run the system.</content>
internal static partial class RuleDescriptors
{
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

    public static readonly DiagnosticDescriptor InException = Create(
        RuleIds.PersonalDataInException,
        Disclosure,
        "Personal data in an exception or error response",
        "{0} gets into an error through '{1}': mask it, or name an identifier instead",
        "Messages and data of exceptions are logged, sent to error trackers and shown to callers, by code that does not know what is in them.");

    public static readonly DiagnosticDescriptor InTelemetry = Create(
        RuleIds.PersonalDataInTelemetry,
        Disclosure,
        "Personal data in a trace, metric or error report",
        "{0} gets into telemetry through '{1}': mask it, or leave it out",
        "Tags, baggage, events and metric dimensions are exported to other systems; baggage travels with every request.");

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

    public static readonly DiagnosticDescriptor RedactionNotWired = Create(
        RuleIds.RedactionNotWired,
        Disclosure,
        "Redaction is asked for and not wired",
        "Redaction is not wired: {0}",
        "Microsoft's redaction writes what it has no redactor for in clear, without a warning.",
        varies: true);

    public static readonly DiagnosticDescriptor RevealingSwitch = Create(
        RuleIds.RevealingSwitch,
        Disclosure,
        "A switch that reveals personal data is on outside development",
        "'{0}' reveals personal data in logs and responses: turn it on in development only",
        "Switches that help to debug write parameters, bodies, tokens and addresses that are otherwise left out.");
}
