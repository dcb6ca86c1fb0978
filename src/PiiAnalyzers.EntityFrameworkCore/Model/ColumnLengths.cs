using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PiiAnalyzers.EntityFrameworkCore.Columns;

namespace PiiAnalyzers.EntityFrameworkCore.Model;

/// <summary>Gives a column the length and type of its ciphertext, and refuses one that is given less.</summary>
internal static class ColumnLengths
{
    /// <param name="property">The property, with the maximal length of its clear value.</param>
    /// <param name="isText">Whether the ciphertext is stored as text, not as bytes.</param>
    /// <param name="size">Bytes of every clear value, or null where that depends on the value.</param>
    /// <param name="bytesPerUnit">Bytes of one unit of the maximal length: characters, which have up to three, or bytes.</param>
    public static void Apply(IMutableProperty property, bool isText, int? size, int bytesPerUnit)
    {
        var clear = size ?? (property.GetMaxLength() is { } length and > 0 ? 1 + ((long)bytesPerUnit * length) : (long?)null);
        var needed = clear is { } bytes ? StoredForm.LengthOf(bytes, isText) : (long?)null;
        if (property.FindAnnotation(RelationalAnnotationNames.ColumnType)?.Value is string type)
        {
            CheckType(property, type, isText, needed ?? StoredForm.LengthOf(2, isText));
        }

        property.SetMaxLength(needed is { } most && most <= int.MaxValue ? (int)most : null);
        property.SetPrecision(null);
        property.SetScale(null);
        property.SetIsFixedLength(null);
        if (isText)
        {
            property.SetIsUnicode(false);
        }
    }

    /// <summary>What the column can hold, or null where it is not said to end.</summary>
    public static int? LimitOf(IReadOnlyProperty property)
        => property.FindAnnotation(RelationalAnnotationNames.ColumnType)?.Value is string type ? LengthOf(type) : property.GetMaxLength();

    private static void CheckType(IMutableProperty property, string type, bool isText, long needed)
    {
        var name = type.Split('(')[0].Trim().ToLowerInvariant();
        var fits = isText
            ? name.Contains("char", StringComparison.Ordinal) || name.Contains("text", StringComparison.Ordinal) || name.Contains("clob", StringComparison.Ordinal) || name.Contains("string", StringComparison.Ordinal)
            : name.Contains("binary", StringComparison.Ordinal) || name.Contains("blob", StringComparison.Ordinal) || name is "bytea" or "image" or "raw" or "long raw";
        if (!fits)
        {
            throw ColumnGuards.Refusal(property, $"its column has the type '{type}', and ciphertext is {(isText ? "text" : "binary")}. Give it a {(isText ? "text" : "binary")} type of a length of {needed} or more, or none.");
        }

        if (LengthOf(type) is { } length && length < needed)
        {
            throw ColumnGuards.Refusal(property, $"its column has the type '{type}', and the ciphertext of its values has a length of up to {needed}. Make the column longer, or leave its type to the model.");
        }
    }

    private static int? LengthOf(string type)
    {
        var open = type.IndexOf('(', StringComparison.Ordinal);
        var close = open < 0 ? -1 : type.IndexOf(')', open);
        if (close < 0)
        {
            return null;
        }

        // Oracle says varchar2(100 CHAR).
        var number = type.AsSpan(open + 1, close - open - 1).Trim();
        var end = number.IndexOf(' ');
        return int.TryParse(end < 0 ? number : number[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;
    }
}
