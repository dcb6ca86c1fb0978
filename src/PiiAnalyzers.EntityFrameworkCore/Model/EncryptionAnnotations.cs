namespace PiiAnalyzers.EntityFrameworkCore.Model;

/// <summary>Names of annotations. They are part of the model snapshots and compiled models of users.</summary>
internal static class EncryptionAnnotations
{
    /// <summary>On an encrypted property: true.</summary>
    public const string Encrypted = "Pii:Encrypted";

    /// <summary>On an encrypted property: the name of the property of its entity type that binds it to the row.</summary>
    public const string Seal = "Pii:Seal";

    /// <summary>On an encrypted property: the name of the property of its entity type that holds its blind index.</summary>
    public const string Index = "Pii:Index";

    /// <summary>On a property: table and column that its ciphertext is bound to, when they are not its own.</summary>
    public const string Place = "Pii:Place";

    /// <summary>On a model that is being built: the settings of the context's options. Removed before the model is finished.</summary>
    public const string Settings = "Pii:Settings";
}
