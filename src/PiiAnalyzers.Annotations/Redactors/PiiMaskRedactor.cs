using Microsoft.Extensions.Compliance.Redaction;
using PiiAnalyzers.Masks;

namespace PiiAnalyzers;

/// <summary>A mask as a redactor: what <see cref="PiiMask"/> does, for the redaction, logging and HTTP packages of Microsoft.Extensions.</summary>
/// <remarks>
/// Text to which the name of its tag is appended before it is redacted (<c>ApplyDiscriminator</c> of Microsoft's logging, on by default)
/// no longer looks like its category and is masked wholly. Set that option to <see langword="false"/>.
/// </remarks>
public class PiiMaskRedactor : Redactor
{
    private readonly PiiCategory _category;

    /// <summary>Initializes a new instance of the <see cref="PiiMaskRedactor"/> class.</summary>
    /// <param name="category">The category. One without a mask of its own, and a number that is no category, masks wholly.</param>
    public PiiMaskRedactor(PiiCategory category) => _category = category;

    /// <inheritdoc/>
    public override int GetRedactedLength(ReadOnlySpan<char> input) =>
        CategoryMasks.Apply(_category, input, stackalloc char[MaskedText.ScratchLength]).Length;

    /// <inheritdoc/>
    public override int Redact(ReadOnlySpan<char> source, Span<char> destination) =>
        PiiMask.TryMask(_category, source, destination, out int written) ? written
            : throw new ArgumentException("The destination is too small.", nameof(destination));

    /// <inheritdoc/>
    public override string Redact(string? source) => PiiMask.Mask(_category, source) ?? string.Empty;
}
