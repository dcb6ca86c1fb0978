using System.Security.Cryptography;
using System.Text;
using PiiAnalyzers.EntityFrameworkCore.Infrastructure;

namespace PiiAnalyzers.EntityFrameworkCore.Columns;

/// <summary>A keyed hash of the value that equal values share, so that the database can find them.</summary>
internal sealed class BlindIndex(ColumnPlace place, EncryptionSettings settings)
{
    /// <summary>Characters in the column: 128 bits in hexadecimal digits.</summary>
    public const int Length = 32;

    private readonly byte[] _key = settings.DeriveSearchKey(place.ToString());

    public string OfText(string text) => Of(Encoding.UTF8.GetBytes(Normalize(text)));

    public string Of(byte[] clear) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, clear).AsSpan(0, Length / 2));

    private string Normalize(string text) => settings.SearchNormalizer is { } given ? given(text) : NormalizeText(text);

    public static string NormalizeText(string text)
    {
        var trimmed = text.Trim();
        try
        {
            return trimmed.Normalize(NormalizationForm.FormC).ToUpperInvariant();
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair has no normal form.
            return trimmed.ToUpperInvariant();
        }
    }
}
