namespace PiiAnalyzers;

/// <summary>What <see cref="PiiRedactionBuilderExtensions.AddPiiMasks(Microsoft.Extensions.Compliance.Redaction.IRedactionBuilder, Action{PiiMaskOptions})"/> is told.</summary>
public sealed class PiiMaskOptions
{
    private byte[] _key = [];

    /// <summary>
    /// Gets or sets the secret key of the tokens that stand for user names and device identifiers; empty for none, which masks them wholly.
    /// </summary>
    /// <remarks>
    /// At least 32 random bytes, kept like a password and shared by the applications whose logs are to be read together. There is no
    /// default: a known key would let anyone who guesses a user name find it in the log.
    /// </remarks>
    /// <exception cref="ArgumentException">The key is neither empty nor long enough.</exception>
    public ReadOnlyMemory<byte> IdentifierKey
    {
        get => _key;
        set => _key = value.IsEmpty ? [] : PiiTokenRedactor.CheckedCopy(value.Span);
    }

    /// <summary>Gets or sets a name for the key that is shown before each token, so that tokens of before and after a change of keys are told apart.</summary>
    public string? KeyId { get; set; }
}
