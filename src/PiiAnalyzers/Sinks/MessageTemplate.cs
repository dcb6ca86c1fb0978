using System.Collections.Immutable;

namespace PiiAnalyzers.Sinks;

/// <summary>The holes of a message template, and which argument fills each. Never throws: text that is no template has no holes.</summary>
internal readonly struct MessageTemplate
{
    private MessageTemplate(string text, ImmutableArray<TemplateHole> holes, bool isPositional)
    {
        Text = text;
        Holes = holes;
        IsPositional = isPositional;
    }

    public string Text { get; }

    /// <summary>The holes in order of appearance.</summary>
    public ImmutableArray<TemplateHole> Holes { get; }

    /// <summary>
    /// Whether holes take the argument with their number. NLog hands such a template to <see cref="string.Format(string, object[])"/>,
    /// which does not join sequences as its named holes do.
    /// </summary>
    public bool IsPositional { get; }

    /// <summary>Parses a template.</summary>
    public static MessageTemplate Parse(string text, TemplateLanguage language)
    {
        ImmutableArray<TemplateHole>.Builder? holes = null;
        var numbered = language != TemplateLanguage.MicrosoftLogging;
        var position = 0;
        while ((position = text.IndexOf('{', position)) >= 0)
        {
            if (position + 1 < text.Length && text[position + 1] == '{')
            {
                position += 2;
                continue;
            }

            var close = FindClose(text, position, language);
            if (close < 0)
                break;

            if (TryReadHole(text, position, close, language, out var hole))
            {
                numbered &= hole.Argument >= 0;
                (holes ??= ImmutableArray.CreateBuilder<TemplateHole>()).Add(hole);
            }

            position = close + 1;
        }

        if (holes == null)
            return new(text, [], isPositional: false);

        // Until here a hole holds its number, if it has one. One name among them is enough for the order of appearance to count.
        if (!numbered)
        {
            for (var i = 0; i < holes.Count; i++)
                holes[i] = holes[i] with { Argument = i };
        }

        return new(text, holes.ToImmutable(), numbered);
    }

    /// <summary>The name between the braces, without capture sign, alignment and format.</summary>
    public string NameOf(in TemplateHole hole) => Text.Substring(hole.NameStart, hole.NameLength);

    /// <summary>The first hole that an argument fills. Holes with numbers may repeat it: then <see cref="Holes"/> has more.</summary>
    public bool TryGetHole(int argument, out TemplateHole hole)
    {
        foreach (var candidate in Holes)
        {
            if (candidate.Argument == argument)
            {
                hole = candidate;
                return true;
            }
        }

        hole = default;
        return false;
    }

    /// <summary>The most revealing of what the holes ask for that an argument fills; null when it fills none.</summary>
    public TemplateCapture? CaptureOf(int argument)
    {
        TemplateCapture? capture = null;
        foreach (var hole in Holes)
        {
            if (hole.Argument == argument && (capture == null || hole.Capture > capture))
                capture = hole.Capture;
        }

        return capture;
    }

    private static int FindClose(string text, int open, TemplateLanguage language) => language switch
    {
        TemplateLanguage.MicrosoftLogging => FindOddRunOfClosing(text, open),
        TemplateLanguage.NLog => FindUnescapedInFormat(text, open),
        _ => text.IndexOf('}', open),
    };

    /// <summary>Microsoft's formatter: the first brace of the first run that is not made of pairs.</summary>
    private static int FindOddRunOfClosing(string text, int open)
    {
        var position = open;
        while ((position = text.IndexOf('}', position)) >= 0)
        {
            var end = position;
            while (end < text.Length && text[end] == '}')
                end++;

            if ((end - position) % 2 != 0)
                return position;

            position = end;
        }

        return -1;
    }

    /// <summary>NLog: a name ends at the first brace, but a pair of them inside a format stands for one.</summary>
    private static int FindUnescapedInFormat(string text, int open)
    {
        var position = open;
        while (position < text.Length && text[position] is not ('}' or ':'))
            position++;

        if (position == text.Length)
            return -1;

        if (text[position] == '}')
            return position;

        while ((position = text.IndexOf('}', position)) >= 0)
        {
            if (position + 1 == text.Length || text[position + 1] != '}')
                return position;

            position += 2;
        }

        return -1;
    }

    private static bool TryReadHole(string text, int open, int close, TemplateLanguage language, out TemplateHole hole)
    {
        var start = open + 1;
        var capture = TemplateCapture.Default;
        if (language != TemplateLanguage.Composite && start < close && text[start] is '@' or '$')
        {
            // Microsoft's own formatter takes the sign for a part of the name, but Serilog and NLog as its providers obey it.
            capture = text[start] == '@' ? TemplateCapture.Destructure : TemplateCapture.Stringify;
            start++;
        }

        var end = start;
        while (end < close && text[end] is not (',' or ':'))
            end++;

        var number = ReadNumber(text, start, end, spacesMayFollow: language != TemplateLanguage.Serilog);
        hole = new(open, close - open + 1, start, end - start, number, capture);
        return language switch
        {
            TemplateLanguage.Composite => number >= 0,
            TemplateLanguage.Serilog => (number >= 0 || IsSerilogName(text, start, end)) && IsSerilogAlignment(text, end, close),
            _ => true,
        };
    }

    private static int ReadNumber(string text, int start, int end, bool spacesMayFollow)
    {
        while (spacesMayFollow && end > start && text[end - 1] == ' ')
            end--;

        // No call has a million arguments; the bound keeps the sum below from overflowing.
        if (start == end || end - start > 6)
            return -1;

        var number = 0;
        for (var i = start; i < end; i++)
        {
            if (text[i] is < '0' or > '9')
                return -1;

            number = (number * 10) + (text[i] - '0');
        }

        return number;
    }

    /// <summary>Identifiers joined by dots.</summary>
    private static bool IsSerilogName(string text, int start, int end)
    {
        var atBeginning = true;
        for (var i = start; i < end; i++)
        {
            var valid = text[i] switch
            {
                '_' => true,
                '.' => !atBeginning,
                var other => char.IsLetter(other) || (char.IsDigit(other) && !atBeginning),
            };
            if (!valid)
                return false;

            atBeginning = text[i] == '.';
        }

        return !atBeginning;
    }

    private static bool IsSerilogAlignment(string text, int start, int close)
    {
        if (text[start] != ',')
            return true;

        start++;
        if (text[start] == '-')
            start++;

        var end = start;
        while (text[end] is >= '0' and <= '9')
            end++;

        return end > start && text[end] is ':' or '}';
    }
}
