using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PiiAnalyzers.CodeFixes.Editing;

/// <summary>Removes items of a list with their separators, their lines and the comments beside them.</summary>
internal static class ListItems
{
    public static void Remove<T>(SeparatedSyntaxList<T> list, Func<T, bool> isRemoved, TextEdits edits)
        where T : SyntaxNode
    {
        var lastKept = -1;
        for (var i = 0; i < list.Count; i++)
        {
            lastKept = isRemoved(list[i]) ? lastKept : i;
        }

        for (var i = 0; i < lastKept; i++)
        {
            if (isRemoved(list[i]))
            {
                // The separator after it goes with it, and with that the rest of the line.
                edits.Remove(TextSpan.FromBounds(StartOf(list, i), list.GetSeparator(i).FullSpan.End));
            }
        }

        if (lastKept == list.Count - 1)
        {
            return;
        }

        var last = list[list.Count - 1];
        var comment = last.GetTrailingTrivia().LastOrDefault(IsComment);
        var end = list.SeparatorCount == list.Count || !comment.IsKind(SyntaxKind.MultiLineCommentTrivia) ? last.Span.End : comment.Span.End;
        if (lastKept < 0)
        {
            edits.Remove(TextSpan.FromBounds(list[0].SpanStart, list.SeparatorCount == list.Count ? list.GetSeparator(list.Count - 1).Span.End : end));
            return;
        }

        // A comment after the separator is about the item that stays.
        var separator = list.GetSeparator(lastKept);
        if (separator.TrailingTrivia.Any(IsComment))
        {
            edits.Remove(separator.Span);
            edits.Remove(TextSpan.FromBounds(list[lastKept + 1].FullSpan.Start, end));
        }
        else
        {
            edits.Remove(TextSpan.FromBounds(separator.SpanStart, end));
        }
    }

    /// <summary>Where an item's own text begins: after what belongs to the opening bracket or the item before.</summary>
    private static int StartOf<T>(SeparatedSyntaxList<T> list, int index)
        where T : SyntaxNode
        => index == 0 && !list[0].GetFirstToken().GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia) ? list[0].SpanStart : list[index].FullSpan.Start;

    private static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia;
}
