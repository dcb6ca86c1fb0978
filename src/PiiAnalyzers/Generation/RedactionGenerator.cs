using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PiiAnalyzers.Configuration;

namespace PiiAnalyzers.Generation;

/// <summary>Adds a <c>ToString</c> that masks personal data to every partial type that would print it or carries it.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class RedactionGenerator : IIncrementalGenerator
{
    /// <summary>Tracking name of the step that makes models.</summary>
    internal const string ModelsStep = "RedactionModels";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Candidates of one compilation share what was found out about it; the table lets go of the compilation when others do.
        var contexts = new RedactionContexts();
        var configuration = context.AdditionalTextsProvider.Where(static file => PiiFile.Is(file)).Collect().Combine(context.AnalyzerConfigOptionsProvider);
        var models = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => IsCandidate(node), static (candidate, _) => candidate)
            .Combine(configuration)
            .Select((pair, cancellation) => ModelOf(contexts.Of(pair.Left.SemanticModel.Compilation, pair.Right.Left, pair.Right.Right, cancellation), pair.Left, cancellation))
            .Where(static model => model is not null)
            .WithTrackingName(ModelsStep);
        context.RegisterSourceOutput(models, static (output, model) =>
        {
            output.CancellationToken.ThrowIfCancellationRequested();
            output.AddSource(model!.HintName, SourceText.From(RedactionEmitter.Emit(model), Encoding.UTF8));
        });
    }

    /// <summary>A part that can bring members: some of its own, a record's parameters, or those of a base.</summary>
    private static bool IsCandidate(SyntaxNode node)
        => node is ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax
        && node is TypeDeclarationSyntax declaration
        && declaration.Modifiers.Any(SyntaxKind.PartialKeyword)
        && (declaration.Members.Count > 0 || declaration.ParameterList is not null || declaration.BaseList is not null);

    private static RedactionModel? ModelOf(RedactionContext redaction, GeneratorSyntaxContext candidate, CancellationToken cancellation)
    {
        if (!redaction.Classifier.CanClassifyAnything
            || candidate.SemanticModel.GetDeclaredSymbol((TypeDeclarationSyntax)candidate.Node, cancellation) is not { } type
            || !IsFirstCandidate(type, candidate.Node, cancellation))
        {
            return null;
        }

        var version = ((CSharpParseOptions)candidate.Node.SyntaxTree.Options).LanguageVersion;
        return RedactionModelFactory.Create(redaction, type, version, cancellation);
    }

    /// <summary>A type comes by once for each of its parts, and is emitted for the first.</summary>
    private static bool IsFirstCandidate(INamedTypeSymbol type, SyntaxNode node, CancellationToken cancellation)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.SyntaxTree == node.SyntaxTree && reference.Span == node.Span)
            {
                return true;
            }

            if (IsCandidate(reference.GetSyntax(cancellation)))
            {
                return false;
            }
        }

        return false;
    }
}
