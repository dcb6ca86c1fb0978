using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.CodeFixes.Editing;

namespace PiiAnalyzers.CodeFixes.Removal;

/// <summary>Removes holes of an interpolated string that is the flagged argument.</summary>
internal sealed class RemoveHoles : Repair
{
    private readonly InterpolatedStringExpressionSyntax _string;
    private readonly string _text;
    private readonly string _start;

    private RemoveHoles(InterpolatedStringExpressionSyntax expression, string text, string start)
    {
        _string = expression;
        _text = text;
        _start = start;
    }

    public override IEnumerable<SyntaxNode> Places => [_string];

    /// <summary>The change that a finding asks for; null when not all of its data is in holes, or nothing would be left.</summary>
    public static RemoveHoles? Of(Diagnostic diagnostic, SyntaxNode root, SemanticModel model)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not InterpolatedStringExpressionSyntax expression)
        {
            return null;
        }

        var holes = new HashSet<InterpolatedStringContentSyntax>();
        foreach (var place in FindingReader.Masks(diagnostic).Select(static mask => mask.Place).Concat(FindingReader.Unmasked(diagnostic)))
        {
            var hole = expression.Contents.FirstOrDefault(content => content is InterpolationSyntax && place.SourceTree == root.SyntaxTree && content.Span.Contains(place.SourceSpan));
            if (hole is null)
            {
                return null;
            }

            holes.Add(hole);
        }

        if (holes.Count == 0)
        {
            return null;
        }

        var span = LiteralText.SpanOf(expression);
        var text = expression.SyntaxTree.GetText().ToString(span);
        foreach (var hole in expression.Contents.Where(holes.Contains).Reverse())
        {
            text = HoleText.Join(text.Substring(0, hole.SpanStart - span.Start), text.Substring(hole.Span.End - span.Start));
        }

        var keepsHole = expression.Contents.Any(content => content is InterpolationSyntax && !holes.Contains(content));
        return keepsHole || LiteralText.SaysSomething(text) ? new RemoveHoles(expression, text, Start(expression, text, keepsHole, model)) : null;
    }

    public override void Write(TextEdits edits)
    {
        edits.Replace(LiteralText.SpanOf(_string), _text);
        edits.Replace(_string.StringStartToken.Span, _start);
    }

    /// <summary>A string without holes needs no <c>$</c>, unless it is for more than text, or has braces that were doubled for it.</summary>
    private static string Start(InterpolatedStringExpressionSyntax expression, string text, bool keepsHole, SemanticModel model)
    {
        var start = expression.StringStartToken.Text;
        var isText = model.GetTypeInfo(expression).ConvertedType is { SpecialType: SpecialType.System_String or SpecialType.System_Object };
        return keepsHole || !isText || text.IndexOfAny(['{', '}']) >= 0 ? start : start.Replace("$", "");
    }
}
