namespace PiiAnalyzers;

/// <summary>An object that can be shown with its personal data masked. The source generator implements it for partial types that carry personal data.</summary>
public interface IRedactable
{
    /// <summary>Takes a picture of the object in which personal data is masked. It holds neither the object nor anything personal.</summary>
    /// <returns>The members by name, with masked values, and with views of nested objects that are redactable.</returns>
    [PiiSanitizer]
    IReadOnlyList<KeyValuePair<string, object?>> ToRedacted();
}
