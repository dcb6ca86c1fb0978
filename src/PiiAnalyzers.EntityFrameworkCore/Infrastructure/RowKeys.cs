using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PiiAnalyzers.EntityFrameworkCore.Infrastructure;

/// <summary>Writes the values of a primary key so that what is read from the database has the same text as what was written to it.</summary>
internal static class RowKeys
{
    public static string[] Of(IKey key, IReadOnlyList<object?> values)
    {
        var parts = new string[key.Properties.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = Text(key.Properties[i], values[i]);
        }

        return parts;
    }

    private static string Text(IProperty property, object? value)
    {
        if (property.GetTypeMapping().Converter is { } converter)
        {
            value = converter.ConvertToProvider(value);
        }

        return value switch
        {
            null => "",
            string text => text,
            byte[] bytes => Convert.ToHexString(bytes),
            bool truth => truth ? "1" : "0",
            Guid id => id.ToString("N"),
            DateTime time => time.Ticks.ToString(CultureInfo.InvariantCulture),
            DateTimeOffset time => time.UtcTicks.ToString(CultureInfo.InvariantCulture),
            decimal number => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
            Enum named => Convert.ToInt64(named, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
    }
}
