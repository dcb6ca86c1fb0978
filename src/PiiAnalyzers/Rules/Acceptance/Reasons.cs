using System.Globalization;

namespace PiiAnalyzers.Rules.Acceptance;

/// <summary>What makes a reason or an expiry one that nobody can have meant.</summary>
internal static class Reasons
{
    /// <summary>What the fix writes; rejected, so that accepting takes a decision.</summary>
    public const string Placeholder = "TODO: say why this disclosure is acceptable";

    private const int MinLength = 12;
    private const int MinLetters = 5;

    private static readonly string[] Beginnings = ["todo", "tbd", "fixme", "xxx", "fill in", "insert reason", "placeholder", "say why", "lorem ipsum", "add reason", "reason here", "why"];

    /// <summary>What is wrong with a reason; null when it may be one.</summary>
    public static string? ProblemOf(string? reason)
    {
        var text = reason?.Trim() ?? "";
        if (text.Length == 0)
        {
            return "gives no reason: say why it is acceptable and who decided";
        }

        var words = text.TrimStart('<', '[', '(', '{', '*', '-', ' ').ToLowerInvariant();
        return Array.Exists(Beginnings, beginning => BeginsWithWord(words, beginning)) || text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).Distinct().Count() < MinLetters
            ? $"gives a placeholder for a reason, '{text}': say why it is acceptable and who decided"
            : text.Length < MinLength
                ? $"gives '{text}' as its reason, which explains nothing: say in at least {MinLength} characters why it is acceptable and who decided"
                : null;
    }

    /// <summary>What is wrong with an expiry on a day; null when it is a day that has not passed, or nobody says what day it is.</summary>
    public static string? ExpiryProblemOf(string? expires, string? today)
    {
        if (expires is null)
        {
            return null;
        }

        if (!TryRead(expires, out var last))
        {
            return $"expires on '{expires}', which is no day: write it as yyyy-MM-dd";
        }

        return TryRead(today, out var day) && last < day ? $"expired on {expires}: remove it, or decide anew" : null;
    }

    public static bool TryRead(string? day, out DateTime date)
        => DateTime.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>"Why" begins "why not?", and "whyever" begins with no such word.</summary>
    private static bool BeginsWithWord(string text, string word)
        => text.StartsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || !char.IsLetter(text[word.Length])) && (word != "why" || text.Length < 20);
}
