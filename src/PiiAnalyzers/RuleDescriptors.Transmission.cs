using Microsoft.CodeAnalysis;

namespace PiiAnalyzers;

/// <content>4xxx: transmitted.</content>
internal static partial class RuleDescriptors
{
    public static readonly DiagnosticDescriptor InUrl = Create(
        RuleIds.InUrl,
        Transmission,
        "Personal data in a URL",
        "{0} becomes part of a URL through '{1}': send it in a body, or use an identifier",
        "URLs are written to access logs, browser histories, referrer headers and monitoring, however well the connection is encrypted.");

    public static readonly DiagnosticDescriptor SentAway = Create(
        RuleIds.SentAway,
        Transmission,
        "Personal data is sent away",
        "{0} is sent through '{1}': mask it, or send an identifier",
        "What is sent to a bus, a model, another program or a third party is stored and logged there.",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor EndpointReturns = Create(
        RuleIds.EndpointReturns,
        Transmission,
        "An endpoint returns personal data",
        "'{0}' returns {1}: return less, or accept it with a reason",
        "A list of the endpoints whose results carry personal data, for a review of who may call them.",
        isEnabledByDefault: false);
}
