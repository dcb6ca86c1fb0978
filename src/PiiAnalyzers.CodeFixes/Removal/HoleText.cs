namespace PiiAnalyzers.CodeFixes.Removal;

/// <summary>
/// Joins the text before and after a hole that was taken out, and tidies what would dangle: quotes and brackets around it, a label
/// before it, a separator, a second blank. Works on text as it is written in the source, and touches nothing that is not clear.
/// </summary>
internal static class HoleText
{
    /// <summary>What can stand around a hole; quotes also as regular and verbatim strings escape them.</summary>
    private static readonly (string Open, string Close)[] Pairs =
        [("\\\"", "\\\""), ("\"\"", "\"\""), ("\"", "\""), ("'", "'"), ("`", "`"), ("(", ")"), ("[", "]"), ("<", ">")];

    /// <summary>As they are, and as regular strings escape them.</summary>
    private static readonly string[] LineEnds = ["\r", "\n", "\\r", "\\n"];

    private const string Separators = ",;|";
    private const string Closing = ",;|.!?)]";

    /// <param name="left">All text before the hole.</param>
    /// <param name="right">All text after it.</param>
    public static string Join(string left, string right)
    {
        while (Unwrap(ref left, ref right))
        {
        }

        left = WithoutLabel(left);
        WithoutSeparator(ref left, ref right);
        return WithoutBlanks(left, right);
    }

    private static bool Unwrap(ref string left, ref string right)
    {
        foreach (var (open, close) in Pairs)
        {
            if (left.EndsWith(open, StringComparison.Ordinal) && right.StartsWith(close, StringComparison.Ordinal))
            {
                left = left.Substring(0, left.Length - open.Length);
                right = right.Substring(close.Length);
                return true;
            }
        }

        return false;
    }

    /// <summary><c>email=</c> goes; of <c>sent to: </c> the colon goes, and the word where it stands alone after a separator.</summary>
    private static string WithoutLabel(string left)
    {
        var trimmed = left.TrimEnd(' ');
        if (trimmed.Length == 0 || trimmed[trimmed.Length - 1] is not ('=' or ':') || trimmed.EndsWith("{:", StringComparison.Ordinal))
        {
            return left;
        }

        var withoutSign = trimmed.Substring(0, trimmed.Length - 1).TrimEnd(' ');
        var start = withoutSign.Length;
        while (start > 0 && (char.IsLetterOrDigit(withoutSign[start - 1]) || withoutSign[start - 1] is '_' or '-' or '.'))
        {
            start--;
        }

        // A letter after a backslash is half of an escape.
        if (start > 0 && withoutSign[start - 1] == '\\')
        {
            return withoutSign + BlanksAfter(left, trimmed);
        }

        var before = withoutSign.Substring(0, start).TrimEnd(' ');
        var standsAlone = before.Length > 0 && Separators.IndexOf(before[before.Length - 1]) >= 0;
        return trimmed[trimmed.Length - 1] == '=' || standsAlone
            ? withoutSign.Substring(0, start)
            : withoutSign + BlanksAfter(left, trimmed);
    }

    private static string BlanksAfter(string text, string trimmed) => text.Length > trimmed.Length ? " " : "";

    private static void WithoutSeparator(ref string left, ref string right)
    {
        var before = left.TrimEnd(' ');
        var after = right.TrimStart(' ');
        if (before.Length > 0 && Separators.IndexOf(before[before.Length - 1]) >= 0)
        {
            if (after.Length == 0 || (Closing.IndexOf(after[0]) >= 0))
            {
                left = before.Substring(0, before.Length - 1).TrimEnd(' ');
            }
        }
        else if (before.EndsWith(" -", StringComparison.Ordinal) && after.Length == 0)
        {
            left = before.Substring(0, before.Length - 2).TrimEnd(' ');
        }
        else if (after.Length > 0 && Separators.IndexOf(after[0]) >= 0 && (before.Length == 0 || before[before.Length - 1] is '(' or '['))
        {
            right = after.Substring(1).TrimStart(' ');
        }
    }

    private static string WithoutBlanks(string left, string right)
    {
        var opens = left.Length == 0 || left[left.Length - 1] is ' ' or '(' or '[';
        if (opens && right.StartsWith(" ", StringComparison.Ordinal))
        {
            right = right.TrimStart(' ');
        }

        // Blanks at the beginning of a line are its indentation, which a raw string needs.
        var trimmed = left.TrimEnd(' ');
        var closes = right.Length == 0 || Closing.IndexOf(right[0]) >= 0 || LineEnds.Any(end => right.StartsWith(end, StringComparison.Ordinal));
        return (closes && !trimmed.EndsWith("\n", StringComparison.Ordinal) ? trimmed : left) + right;
    }
}
