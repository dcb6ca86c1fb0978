namespace PiiAnalyzers.CodeFixes;

/// <summary>
/// Equivalence keys of the fixes: what "fix all" and <c>dotnet format analyzers</c> tell fixes apart by. Like rule ids they are never
/// renamed. One key stands for one kind of change, whatever category or type it is about.
/// </summary>
public static class FixKeys
{
    /// <summary>Masks the personal value.</summary>
    public const string Mask = "PiiAnalyzers.Mask";

    /// <summary>Logs the identifier of an object instead of the object or its data.</summary>
    public const string LogIdentifier = "PiiAnalyzers.LogIdentifier";

    /// <summary>Removes an argument and its placeholder.</summary>
    public const string RemoveArgument = "PiiAnalyzers.RemoveArgument";

    /// <summary>Makes types partial, so that a redacting <c>ToString</c> is generated.</summary>
    public const string MakePartial = "PiiAnalyzers.MakePartial";

    /// <summary>Marks a column <c>[Encrypted]</c>.</summary>
    public const string EncryptColumn = "PiiAnalyzers.EncryptColumn";

    /// <summary>Calls <c>UsePiiEncryption</c> on the options of a context.</summary>
    public const string EnableEncryption = "PiiAnalyzers.EnableEncryption";

    /// <summary>Makes an encrypted column searchable for equal values.</summary>
    public const string SearchableColumn = "PiiAnalyzers.SearchableColumn";

    /// <summary>Turns a switch on in development only.</summary>
    public const string GuardSwitch = "PiiAnalyzers.GuardSwitch";

    /// <summary>Writes the attribute of a category for one with the category as an argument.</summary>
    public const string CategoryAttribute = "PiiAnalyzers.CategoryAttribute";

    /// <summary>Has a serializer ignore a member.</summary>
    public const string IgnoreMember = "PiiAnalyzers.IgnoreMember";

    /// <summary>Removes an annotation that cannot work.</summary>
    public const string RemoveAnnotation = "PiiAnalyzers.RemoveAnnotation";

    /// <summary>Accepts a disclosure, for a reason that is still to be given.</summary>
    public const string AcceptDisclosure = "PiiAnalyzers.AcceptDisclosure";

    /// <summary>Annotates what personal data is copied into or returned by, or what looks like personal data.</summary>
    public const string Annotate = "PiiAnalyzers.Annotate";

    /// <summary>States that what looks like personal data is none.</summary>
    public const string AnnotateNotPii = "PiiAnalyzers.AnnotateNotPii";

    /// <summary>Removes a hand-written <c>ToString</c> or <c>PrintMembers</c>, so that a redacting one is generated.</summary>
    public const string RemoveOwnText = "PiiAnalyzers.RemoveOwnText";
}
