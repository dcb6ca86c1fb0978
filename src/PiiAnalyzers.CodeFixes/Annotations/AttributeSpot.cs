using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PiiAnalyzers.CodeFixes.Editing;

namespace PiiAnalyzers.CodeFixes.Annotations;

/// <summary>A declaration that an attribute can be put on.</summary>
/// <param name="Declaration">The declaration.</param>
/// <param name="Target">The target that has to be named, with its colon; empty for none.</param>
/// <param name="Targets">What the attribute stands on.</param>
internal readonly record struct AttributeSpot(SyntaxNode Declaration, string Target, AttributeTargets Targets)
{
    /// <summary>The spot of a declared piece of data, or of what a method returns; null where an attribute would say more or less.</summary>
    public static AttributeSpot? OfData(SyntaxNode? node)
    {
        for (; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case ParameterSyntax { Parent.Parent: RecordDeclarationSyntax }:
                    return new(node, "property: ", AttributeTargets.Property);
                case ParameterSyntax:
                    return new(node, "", AttributeTargets.Parameter);
                case BasePropertyDeclarationSyntax and not EventDeclarationSyntax:
                    return new(node, "", AttributeTargets.Property);
                case FieldDeclarationSyntax { Declaration.Variables.Count: 1 }:
                    return new(node, "", AttributeTargets.Field);
                case MethodDeclarationSyntax:
                    return new(node, "return: ", AttributeTargets.ReturnValue);
                case MemberDeclarationSyntax or StatementSyntax or LambdaExpressionSyntax:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The spot of the code that a node is in: the method, constructor, accessor or property around it, else the type.</summary>
    public static AttributeSpot? OfCode(SyntaxNode? node)
    {
        for (; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case ConstructorDeclarationSyntax:
                    return new(node, "", AttributeTargets.Constructor);
                case BaseMethodDeclarationSyntax:
                    return new(node, "", AttributeTargets.Method);
                case AccessorDeclarationSyntax { Parent.Parent: EventDeclarationSyntax }:
                    return new(node, "", AttributeTargets.Method);
                case BasePropertyDeclarationSyntax and not EventDeclarationSyntax:
                    return new(node, "", AttributeTargets.Property);
                case GlobalStatementSyntax:
                    return null;
                case TypeDeclarationSyntax type:
                    return new(node, "", type is InterfaceDeclarationSyntax ? AttributeTargets.Interface : type is StructDeclarationSyntax or RecordDeclarationSyntax { ClassOrStructKeyword.RawKind: (int)SyntaxKind.StructKeyword } ? AttributeTargets.Struct : AttributeTargets.Class);
            }
        }

        return null;
    }

    /// <summary>Puts an attribute before the declaration: on a line of its own, but for parameters and for what shares its line.</summary>
    public void Put(string attribute, SourceText text, TextEdits edits)
    {
        var start = Declaration.GetFirstToken().SpanStart;
        var list = "[" + Target + attribute + "]";
        var line = text.Lines.GetLineFromPosition(start);
        var indent = text.ToString(TextSpan.FromBounds(line.Start, start));
        if (Declaration is ParameterSyntax || !string.IsNullOrWhiteSpace(indent) || HasAttributesOnItsLine(text))
        {
            edits.Insert(start, list + " ");
            return;
        }

        var newLine = line.EndIncludingLineBreak > line.End ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) : "\n";
        edits.Insert(start, list + newLine + indent);
    }

    private bool HasAttributesOnItsLine(SourceText text)
    {
        var lists = Declaration switch
        {
            MemberDeclarationSyntax member => member.AttributeLists,
            _ => default,
        };
        return lists.Count > 0 && lists[0].GetLastToken().GetNextToken() is var next
            && text.Lines.IndexOf(lists[0].Span.End) == text.Lines.IndexOf(next.SpanStart);
    }
}
