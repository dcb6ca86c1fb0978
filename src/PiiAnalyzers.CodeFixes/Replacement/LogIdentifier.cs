using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PiiAnalyzers.CodeFixes.Editing;
using PiiAnalyzers.CodeFixes.Removal;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.CodeFixes.Replacement;

/// <summary>Puts the key of an object in the place of the object or of its data, and names the hole of the template after it.</summary>
internal sealed class LogIdentifier : Repair
{
    private readonly LiteralExpressionSyntax _template;
    private readonly ExpressionSyntax _value;
    private readonly TextSpan _hole;

    private LogIdentifier(LiteralExpressionSyntax template, TextSpan hole, string name, ExpressionSyntax value, string identifier)
    {
        (_template, _hole, Name, _value, Identifier) = (template, hole, name, value, identifier);
    }

    /// <summary>The expression for the key.</summary>
    public string Identifier { get; }

    /// <summary>What the hole is named.</summary>
    public string Name { get; }

    public override IEnumerable<SyntaxNode> Places => [_template, _value];

    public override void Write(TextEdits edits)
    {
        edits.Replace(_hole, "{" + Name + "}");
        edits.Replace(_value.Span, Identifier);
    }

    /// <summary>The change that a finding asks for; null when its argument fills no hole with a name, no key is known, or the template has the key already.</summary>
    /// <param name="diagnostic">The finding.</param>
    /// <param name="root">The file.</param>
    /// <param name="keys">Finds keys.</param>
    /// <param name="taken">Names that other findings have brought into a template.</param>
    public static LogIdentifier? Of(Diagnostic diagnostic, SyntaxNode root, KeyMembers keys, HashSet<(SyntaxNode Template, string Name)> taken)
    {
        if (RemoveArguments.TemplateOf(diagnostic, root) is not { } literal
            || LiteralText.SpanOf(literal) is not { } span
            || FindingReader.Template(diagnostic) is not var (_, position, language)
            || language == TemplateLanguage.Composite
            || root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax flagged
            || keys.Of(Value(flagged)) is not var (identifier, key, type))
        {
            return null;
        }

        // Escapes do not matter as long as the holes are the same with them as without.
        var template = MessageTemplate.Parse(literal.SyntaxTree.GetText().ToString(span), language);
        var meant = MessageTemplate.Parse(literal.Token.ValueText, language);
        if (template.IsPositional
            || !template.Holes.Select(hole => template.NameOf(hole)).SequenceEqual(meant.Holes.Select(hole => meant.NameOf(hole)))
            || !template.TryGetHole(position, out var filled))
        {
            return null;
        }

        var name = KeyMembers.NameOf(key, type);
        if (template.Holes.Any(hole => string.Equals(template.NameOf(hole), name, StringComparison.OrdinalIgnoreCase)) || !taken.Add((literal, name)))
        {
            return null;
        }

        return new(literal, new TextSpan(span.Start + filled.Start, filled.Length), name, Value(flagged), identifier);
    }

    /// <summary>The value inside casts and suppressions.</summary>
    private static ExpressionSyntax Value(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case CastExpressionSyntax cast:
                    expression = cast.Expression;
                    break;
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    break;
                default:
                    return expression;
            }
        }
    }
}
