using System.Globalization;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.CodeFixes.Removal;

/// <summary>Takes holes out of a message template.</summary>
internal static class TemplateText
{
    /// <summary>The template, as it is written in the source, without the holes of these arguments; null when that cannot be told.</summary>
    /// <param name="source">The template as written.</param>
    /// <param name="value">The template that it stands for.</param>
    /// <param name="positions">The arguments.</param>
    /// <param name="language">The dialect.</param>
    public static string? Without(string source, string value, ICollection<int> positions, TemplateLanguage language)
    {
        // Escapes do not matter as long as the holes are the same with them as without.
        var template = MessageTemplate.Parse(source, language);
        var meant = MessageTemplate.Parse(value, language);
        if (template.IsPositional != meant.IsPositional
            || !template.Holes.Select(hole => (template.NameOf(hole), hole.Argument)).SequenceEqual(meant.Holes.Select(hole => (meant.NameOf(hole), hole.Argument)))
            || positions.Any(position => !template.TryGetHole(position, out _)))
        {
            return null;
        }

        var isNumbered = template.IsPositional && language != TemplateLanguage.MicrosoftLogging;
        var text = source;
        for (var i = template.Holes.Length - 1; i >= 0; i--)
        {
            var hole = template.Holes[i];
            if (positions.Contains(hole.Argument))
            {
                text = HoleText.Join(text.Substring(0, hole.Start), text.Substring(hole.Start + hole.Length));
            }
            else if (isNumbered)
            {
                var number = hole.Argument - positions.Count(position => position < hole.Argument);
                text = text.Substring(0, hole.NameStart) + number.ToString(CultureInfo.InvariantCulture) + text.Substring(hole.NameStart + hole.NameLength);
            }
        }

        // Without arguments most libraries print the template as it is, so that doubled braces would be seen as two.
        var losesAll = template.Holes.All(hole => positions.Contains(hole.Argument));
        return LiteralText.SaysSomething(text) && !(losesAll && language != TemplateLanguage.Serilog && text.IndexOfAny(['{', '}']) >= 0) ? text : null;
    }
}
