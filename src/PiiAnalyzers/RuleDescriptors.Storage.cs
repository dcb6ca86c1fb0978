using Microsoft.CodeAnalysis;

namespace PiiAnalyzers;

/// <content>3xxx: stored unencrypted.</content>
internal static partial class RuleDescriptors
{
    public static readonly DiagnosticDescriptor StoredInDatabase = Create(
        RuleIds.StoredInDatabase,
        Storage,
        "Personal data reaches a database in clear",
        "{0} is stored through '{1}': mask or encrypt it",
        "What is stored in clear is in every backup, replica and export of the database.");

    public static readonly DiagnosticDescriptor WrittenToFile = Create(
        RuleIds.WrittenToFile,
        Storage,
        "Personal data is written to a file in clear",
        "{0} is written to a file or names one through '{1}': mask or encrypt it",
        "Files are copied, attached and forgotten; their names are listed even where their contents cannot be read.");

    public static readonly DiagnosticDescriptor Cached = Create(
        RuleIds.Cached,
        Storage,
        "Personal data is cached in clear",
        "{0} is kept through '{1}': mask or protect it, or use an identifier",
        "Caches, sessions, cookies and tokens live outside the database and its access control; keys are listed by operators and monitors.");
}
