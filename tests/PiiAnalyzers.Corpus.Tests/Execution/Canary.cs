using System.Text.RegularExpressions;

namespace PiiAnalyzers.Corpus.Tests.Execution;

/// <summary>Values that stand for personal data at run time, and how they are found again in what a program writes.</summary>
internal static partial class Canary
{
    private const string Text = "zqxzqxzqx";
    private const int Number = 73137;

    /// <summary>A value of the type that is found again; null when there is none, as for a flag.</summary>
    public static object? Of(Type type, string name)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(string) => TextOf(name),
            _ when type == typeof(int) => Number,
            _ when type == typeof(decimal) => (decimal)Number,
            _ when type == typeof(double) => Number / 1000d,
            _ when type == typeof(DateTime) => new DateTime(1973, 7, 31),
            _ when type == typeof(DateOnly) => new DateOnly(1973, 7, 31),
            _ when type == typeof(Guid) => new Guid("7a71787a-7178-7a71-787a-71787a71787a"),
            _ when type == typeof(bool) => true,
            _ when type.IsEnum => Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1),
            _ => null,
        };
    }

    /// <summary>Whether the text shows a canary, in clear or encoded. The domain that the mask of an e-mail address shows is none.</summary>
    public static bool IsIn(string text)
        => Plain().IsMatch(text)
            || Squeezed().IsMatch(string.Concat(text.Where(char.IsAsciiLetterOrDigit)));

    private static string TextOf(string name)
    {
        if (name.Contains("mail", StringComparison.OrdinalIgnoreCase) || name is "To" or "stored")
        {
            return Text + "@wvwmail.org";
        }

        if (name.Contains("phone", StringComparison.OrdinalIgnoreCase) || name is "Mobile" or "number")
        {
            return "+7313700731370000";
        }

        return name is "Street" ? "5 Zqxzqx Street" : "Zqxzqx Zqxzqx";
    }

    // Four letters, in either direction: three turn up in ciphertext by chance, once in some dozens of runs.
    // Clear text of an address's domain, Base64 of the text, year of birth unless masked, numbers derived from the salary.
    [GeneratedRegex(@"(?<!\*@)wvwmail|enF4|eg(BxAHgA|BRAF)|WnF4|1973(?!-\*)|6094\.75", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex("zqxz|qxzq|xzqx|xqzx|qzxq|zxqz|7313[78]|7a7178|5a7178|146274", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Squeezed();
}
