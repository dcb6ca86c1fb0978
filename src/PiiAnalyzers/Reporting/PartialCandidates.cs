using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Classification;
using PiiAnalyzers.Flow;

namespace PiiAnalyzers.Reporting;

/// <summary>The type declarations that must become partial for a type's redaction to be generated.</summary>
internal static class PartialCandidates
{
    /// <summary>Of the type that printed the data through its <c>ToString</c>, if it is a source type that partial would help.</summary>
    public static IEnumerable<SyntaxNode> Of(PersonalToken token)
        => token.Has(FlowFacts.ThroughToString) && token.Data!.Symbol.ContainingType is { IsRecord: true } type ? Of(type) : [];

    /// <summary>The declarations of the type and of those around it that lack the modifier, innermost first.</summary>
    public static IEnumerable<SyntaxNode> Of(INamedTypeSymbol type)
    {
        if ((ToStringMembers.ToStringOf(type) is { } own && !ToStringMembers.IsSynthesized(own)) || RedactionObstacles.IsFileLocal(type))
        {
            yield break;
        }

        for (var current = type; current is not null; current = current.ContainingType)
        {
            foreach (var reference in current.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax() is TypeDeclarationSyntax declaration && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
                {
                    yield return declaration;
                }
            }
        }
    }
}
