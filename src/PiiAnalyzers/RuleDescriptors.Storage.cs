using Microsoft.CodeAnalysis;

namespace PiiAnalyzers;

/// <content>3xxx: stored unencrypted.</content>
internal static partial class RuleDescriptors
{
    public static readonly DiagnosticDescriptor MappedInClear = Create(
        RuleIds.MappedInClear,
        Storage,
        "A mapped property stores personal data in clear",
        "{0} is stored in a column in clear: add [Encrypted], or convert it with a converter that encrypts",
        "What is stored in clear is in every backup, replica and export of the database.");

    public static readonly DiagnosticDescriptor EncryptedColumnQueried = Create(
        RuleIds.EncryptedColumnQueried,
        Storage,
        "A query asks an encrypted column what ciphertext cannot answer",
        "'{0}' is stored encrypted, so '{1}' cannot be answered by the database: {2}",
        "Ciphertext does not sort as its text does, has no parts to search for, and, unless it is encrypted to be searchable, differs each time.");

    public static readonly DiagnosticDescriptor EncryptionNotEnabled = Create(
        RuleIds.EncryptionNotEnabled,
        Storage,
        "Columns are marked [Encrypted] and nothing encrypts them",
        "'{0}' stores {1}, marked [Encrypted], and nothing in its options encrypts: call UsePiiEncryption",
        "The attribute encrypts nothing by itself. Without an integration that acts on it the columns hold clear values, and every reader of the model believes otherwise.");

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
