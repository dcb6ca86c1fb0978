using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.CodeFixes.Editing;

namespace PiiAnalyzers.CodeFixes.Types;

/// <summary>Adds the <c>partial</c> modifier.</summary>
internal static class PartialModifier
{
    /// <summary>The declaration around a node; null when there is none, or it has the modifier by now.</summary>
    public static TypeDeclarationSyntax? DeclarationAt(SyntaxNode? node)
        => node?.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration && IsMissing(declaration) ? declaration : null;

    public static bool IsMissing(TypeDeclarationSyntax declaration) => !declaration.Modifiers.Any(SyntaxKind.PartialKeyword);

    /// <summary>The modifier must be the last one: right before <c>class</c>, <c>struct</c>, <c>interface</c>, <c>record</c>.</summary>
    public static void Add(TypeDeclarationSyntax declaration, TextEdits edits) => edits.Insert(declaration.Keyword.SpanStart, "partial ");
}
