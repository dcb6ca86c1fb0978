using Microsoft.CodeAnalysis;

namespace PiiAnalyzers;

/// <content>2xxx: serialized.</content>
internal static partial class RuleDescriptors
{
    public static readonly DiagnosticDescriptor PersonalDataSerialized = Create(
        RuleIds.PersonalDataSerialized,
        Serialization,
        "Personal data is handed to a serializer",
        "{0} is serialized through '{1}': mask it",
        "What is serialized leaves the process in clear, and is kept by whoever receives it.");

    public static readonly DiagnosticDescriptor CarrierSerialized = Create(
        RuleIds.CarrierSerialized,
        Serialization,
        "An object that carries personal data is handed to a serializer",
        "'{0}' is serialized through '{1}', which writes {2}: {3}",
        "A serializer writes every member that is not ignored or converted for that very serializer; attributes of another one do not count.");
}
