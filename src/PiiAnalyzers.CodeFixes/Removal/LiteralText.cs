using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PiiAnalyzers.CodeFixes.Removal;

/// <summary>The text between the quotes of a string, as it is written.</summary>
internal static class LiteralText
{
    /// <summary>Where it stands; null for what is no string literal.</summary>
    public static TextSpan? SpanOf(SyntaxNode expression)
    {
        if (expression is not LiteralExpressionSyntax { Token: var token })
        {
            return null;
        }

        var text = token.Text;
        switch (token.Kind())
        {
            case SyntaxKind.StringLiteralToken when text.Length >= 2:
                var start = text[0] == '@' ? 2 : 1;
                return TextSpan.FromBounds(token.SpanStart + start, token.Span.End - 1);
            case SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken:
                var quotes = text.TakeWhile(static character => character == '"').Count();
                return TextSpan.FromBounds(token.SpanStart + quotes, token.Span.End - quotes);
            default:
                return null;
        }
    }

    /// <summary>The same for an interpolated string.</summary>
    public static TextSpan SpanOf(InterpolatedStringExpressionSyntax expression)
        => TextSpan.FromBounds(expression.StringStartToken.Span.End, expression.StringEndToken.SpanStart);

    /// <summary>Whether something is left that is worth a message.</summary>
    public static bool SaysSomething(string text) => text.Any(char.IsLetterOrDigit);
}
