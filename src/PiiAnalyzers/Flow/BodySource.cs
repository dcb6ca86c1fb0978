using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiAnalyzers.Flow;

/// <summary>Finds the executable bodies behind syntax and symbols, in whatever shape they come.</summary>
internal static class BodySource
{
    /// <summary>The roots of the executable code in a code block: bodies, initializers, expression bodies.</summary>
    public static IEnumerable<IOperation> RootsOf(SyntaxNode codeBlock, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetOperation(codeBlock, cancellationToken) is { Parent: null } whole)
        {
            yield return whole;
            yield break;
        }

        // A property or indexer with an expression body, a field with initializers: the block is the declaration around them.
        foreach (var node in codeBlock.DescendantNodes(static node => node is not (BlockSyntax or ExpressionSyntax or TypeDeclarationSyntax { Parent: TypeDeclarationSyntax })))
        {
            if (node is ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or BlockSyntax
                && model.GetOperation(node, cancellationToken) is { Parent: null } root)
            {
                yield return root;
            }
        }
    }

    /// <summary>
    /// The model of a file that may be another than the one being analysed. In the compiler's host this is the driver's cached model of
    /// that tree, not a new one, and each body is asked for once per compilation.
    /// </summary>
    public static SemanticModel ModelOf(SyntaxTree tree, Compilation compilation)
#pragma warning disable RS1030 // The one place that needs another file's model; docs/how-it-works.md says what it costs.
        => compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
}
