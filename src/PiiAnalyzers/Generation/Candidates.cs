using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.Flow.Gate;
using PiiAnalyzers.Generation.Logging;
using PiiAnalyzers.Generation.Serilog;

namespace PiiAnalyzers.Generation;

/// <summary>
/// What the generator looks for in one file. A provider of syntax would visit all nodes of all files, which takes a project that holds nothing
/// personal as long as all analyzers together; types stand in no body, and bodies are gone into where a call that is looked for is named at all.
/// </summary>
internal static class Candidates
{
    private static readonly WordScan Calls = new([LogHoles.MethodName, DestructuringEmitter.MethodName]);

    /// <summary>The candidates of all kinds in a file, in the order of the text.</summary>
    public static ImmutableArray<SyntaxNode> In(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var descend = Calls.MayOccurIn(tree, cancellationToken) ? default(Func<SyntaxNode, bool>) : IsAroundTypes;
        var found = ImmutableArray.CreateBuilder<SyntaxNode>();
        foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes(descend))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (IsType(node) || LogHoles.IsCandidate(node) || DestructuringEmitter.IsCandidate(node))
            {
                found.Add(node);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>A part that can bring members: some of its own, a record's parameters, or those of a base.</summary>
    public static bool IsType(SyntaxNode node)
        => node is ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax
        && node is TypeDeclarationSyntax declaration
        && declaration.Modifiers.Any(SyntaxKind.PartialKeyword)
        && (declaration.Members.Count > 0 || declaration.ParameterList is not null || declaration.BaseList is not null);

    private static bool IsAroundTypes(SyntaxNode node) => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax;
}
