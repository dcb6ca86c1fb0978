using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.CodeFixes.Editing;
using PiiAnalyzers.Sinks;

namespace PiiAnalyzers.CodeFixes.Removal;

/// <summary>Removes arguments that fill holes of one template, and the holes.</summary>
internal sealed class RemoveArguments : Repair
{
    private readonly LiteralExpressionSyntax _template;
    private readonly string _text;
    private readonly HashSet<SyntaxNode> _items;
    private readonly SemanticModel _model;

    private RemoveArguments(LiteralExpressionSyntax template, string text, HashSet<SyntaxNode> items, SemanticModel model)
    {
        _template = template;
        _text = text;
        _items = items;
        _model = model;
    }

    public override IEnumerable<SyntaxNode> Places => _items.Append(_template);

    /// <summary>The template of a finding whose argument fills a hole of a literal; null for others.</summary>
    public static LiteralExpressionSyntax? TemplateOf(Diagnostic diagnostic, SyntaxNode root)
        => FindingReader.Template(diagnostic) is { } template
            && template.Text.SourceTree == root.SyntaxTree
            && root.FindNode(template.Text.SourceSpan, getInnermostNodeForTie: true) is LiteralExpressionSyntax literal
                ? literal
                : null;

    /// <summary>The change that findings with one template ask for; null when it cannot be made.</summary>
    public static RemoveArguments? Of(LiteralExpressionSyntax template, IEnumerable<Diagnostic> diagnostics, SyntaxNode root, SemanticModel model)
    {
        var items = new HashSet<SyntaxNode>();
        var positions = new HashSet<int>();
        var language = TemplateLanguage.Composite;
        foreach (var diagnostic in diagnostics)
        {
            if (ItemOf(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)) is not { } item)
            {
                return null;
            }

            var found = FindingReader.Template(diagnostic)!.Value;
            items.Add(item);
            positions.Add(found.Position);
            language = found.Language;
        }

        return LiteralText.SpanOf(template) is { } span
            && TemplateText.Without(template.SyntaxTree.GetText().ToString(span), template.Token.ValueText, positions, language) is { } text
                ? new RemoveArguments(template, text, items, model)
                : null;
    }

    public override void Write(TextEdits edits)
    {
        edits.Replace(LiteralText.SpanOf(_template)!.Value, _text);
        var arguments = new HashSet<SyntaxNode>();
        foreach (var list in _items.GroupBy(static item => item.Parent))
        {
            var isRemoved = new HashSet<SyntaxNode>(list).Contains;
            switch (list.Key)
            {
                case ArgumentListSyntax:
                    arguments.UnionWith(list);
                    break;
                case InitializerExpressionSyntax initializer when initializer.Expressions.All(isRemoved) && ArgumentAround(initializer) is { } argument:
                    arguments.Add(argument);
                    break;
                case CollectionExpressionSyntax collection when collection.Elements.All(isRemoved) && ArgumentAround(collection) is { } argument:
                    arguments.Add(argument);
                    break;
                case InitializerExpressionSyntax initializer:
                    ListItems.Remove(initializer.Expressions, isRemoved, edits);
                    break;
                case CollectionExpressionSyntax collection:
                    ListItems.Remove(collection.Elements, isRemoved, edits);
                    break;
            }
        }

        foreach (var list in arguments.GroupBy(static argument => (ArgumentListSyntax)argument.Parent!))
        {
            var isRemoved = new HashSet<SyntaxNode>(list).Contains;
            ListItems.Remove(list.Key.Arguments, isRemoved, edits);
            RemoveTypeArguments(list.Key.Arguments.Where(argument => isRemoved(argument)), edits);
        }
    }

    /// <summary>The argument, or the element of an array or collection, that an expression is.</summary>
    private static SyntaxNode? ItemOf(SyntaxNode expression) => expression.Parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax } argument => argument,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression } => expression,
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax } element => element,
        _ => null,
    };

    private static ArgumentSyntax? ArgumentAround(ExpressionSyntax array)
    {
        SyntaxNode node = array;
        while (node.Parent is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CastExpressionSyntax or ParenthesizedExpressionSyntax)
        {
            node = node.Parent;
        }

        return node.Parent is ArgumentSyntax { Parent: ArgumentListSyntax } argument ? argument : null;
    }

    /// <summary>The overload with one parameter less has one type parameter less.</summary>
    private void RemoveTypeArguments(IEnumerable<ArgumentSyntax> arguments, TextEdits edits)
    {
        var types = new HashSet<TypeSyntax>(arguments.Select(argument => TypeArguments.Of(argument, _model)).OfType<TypeSyntax>());
        foreach (var list in types.Select(static type => (TypeArgumentListSyntax)type.Parent!).Distinct())
        {
            if (list.Arguments.All(types.Contains))
            {
                edits.Remove(list.Span);
            }
            else
            {
                ListItems.Remove(list.Arguments, types.Contains, edits);
            }
        }
    }
}
