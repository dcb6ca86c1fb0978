using Microsoft.CodeAnalysis;

namespace PiiAnalyzers;

/// <summary>Every diagnostic the product can report, a file a family. One factory adds the help link, which is a function of the id.</summary>
internal static partial class RuleDescriptors
{
    /// <summary>
    /// Tag of rules that report some of what they find as a suggestion. A preset that named a severity for them would raise all of it, so
    /// presets leave them as they are.
    /// </summary>
    public const string SeverityVaries = "PiiSeverityVaries";

    private const string Disclosure = "Disclosure";
    private const string Serialization = "Serialization";
    private const string Storage = "Storage";
    private const string Transmission = "Transmission";
    private const string Classification = "Classification";
    private const string Generation = "Generation";

    private static DiagnosticDescriptor Create(
        string id, string category, string title, string message, string description, DiagnosticSeverity severity = DiagnosticSeverity.Warning, bool isEnabledByDefault = true, bool varies = false)
        => new(id, title, message, category, severity, isEnabledByDefault, description, HelpLinks.Of(id), varies ? [SeverityVaries] : []);
}
