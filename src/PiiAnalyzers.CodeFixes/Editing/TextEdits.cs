using Microsoft.CodeAnalysis.Text;

namespace PiiAnalyzers.CodeFixes.Editing;

/// <summary>
/// Changes to one text, all in positions of the original: expressions put between two pieces of text, spans replaced. They nest and may
/// be asked for more than once, which is why fixes of several findings fit into one pass, and what is not changed keeps every blank
/// and comment.
/// </summary>
internal sealed class TextEdits
{
    private readonly Dictionary<TextSpan, (string Open, string Close)> _wraps = [];
    private readonly SortedDictionary<TextSpan, string> _replacements = [];

    public bool IsEmpty => _wraps.Count == 0 && _replacements.Count == 0;

    /// <summary>Whether something was already put around the span.</summary>
    public bool Wraps(TextSpan span) => _wraps.ContainsKey(span);

    /// <summary>Puts text before and after a span; the first to ask decides.</summary>
    public void Wrap(TextSpan span, string open, string close)
    {
        if (!_wraps.ContainsKey(span))
        {
            _wraps.Add(span, (open, close));
        }
    }

    public void Insert(int position, string text) => Wrap(new TextSpan(position, 0), text, "");

    public void Remove(TextSpan span) => Replace(span, "");

    public void Replace(TextSpan span, string text) => _replacements[span] = text;

    public SourceText ApplyTo(SourceText text) => text.WithChanges(Changes());

    /// <summary>Where a span stands after the changes, what was put around it included.</summary>
    public TextSpan Map(TextSpan span)
    {
        var start = span.Start;
        var end = span.End;
        foreach (var change in Changes())
        {
            var growth = (change.NewText?.Length ?? 0) - change.Span.Length;
            start += change.Span.Start < span.Start ? Math.Max(growth, change.Span.Start - span.Start) : 0;
            end += change.Span.Start <= span.End ? growth : 0;
        }

        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    private List<TextChange> Changes()
    {
        var removed = WithoutNested();
        var opening = new SortedDictionary<int, string>();
        var closing = new SortedDictionary<int, string>();

        // At one position, what ends closes from the inside out, and what starts opens from the outside in; insertions come first.
        foreach (var wrap in _wraps.Where(wrap => !IsInside(removed, wrap.Key)).OrderBy(static wrap => wrap.Key.IsEmpty ? int.MaxValue : wrap.Key.Length))
        {
            var (span, (open, close)) = (wrap.Key, wrap.Value);
            opening[span.Start] = open + (opening.TryGetValue(span.Start, out var inner) ? inner : "");
            if (close.Length > 0)
            {
                closing[span.End] = (closing.TryGetValue(span.End, out var before) ? before : "") + close;
            }
        }

        var changes = new List<TextChange>();
        foreach (var position in opening.Keys.Concat(closing.Keys).Concat(removed.Select(static removal => removal.Key.Start)).Distinct().OrderBy(static position => position))
        {
            var text = (closing.TryGetValue(position, out var close) ? close : "") + (opening.TryGetValue(position, out var open) ? open : "");
            var replaced = removed.FirstOrDefault(removal => removal.Key.Start == position);
            changes.Add(replaced.Value is null ? new(new TextSpan(position, 0), text) : new(replaced.Key, text + replaced.Value));
        }

        return changes;
    }

    private List<KeyValuePair<TextSpan, string>> WithoutNested()
        => [.. _replacements.Where(inner => !_replacements.Keys.Any(outer => outer != inner.Key && outer.Contains(inner.Key)))];

    private static bool IsInside(List<KeyValuePair<TextSpan, string>> removed, TextSpan span)
        => removed.Any(removal => removal.Key.Length > 0 && removal.Key.Contains(span) && !(span.IsEmpty && span.Start == removal.Key.Start));
}
