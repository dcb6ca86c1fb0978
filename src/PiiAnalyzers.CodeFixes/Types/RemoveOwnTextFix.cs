using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PiiAnalyzers.CodeFixes.Editing;

namespace PiiAnalyzers.CodeFixes.Types;

/// <summary>PII9002: removes a hand-written <c>ToString</c> or <c>PrintMembers</c> that prints personal data, and makes the type partial for the generated one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveOwnTextFix)), Shared]
public sealed class RemoveOwnTextFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.OwnToStringPrintsPersonalData];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new SolutionFixAll("Remove what prints personal data (a redacting ToString is generated)", ApplyAsync);

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var edits = EditsOf(context.Document.Project.Solution, [diagnostic], context.CancellationToken);
            if (!edits.IsEmpty && MethodAt(diagnostic.Location, context.CancellationToken) is { } method)
            {
                context.RegisterCodeFix(
                    CodeAction.Create($"Remove '{method.Identifier.ValueText}' (a redacting one is generated)", edits.ApplyAsync, FixKeys.RemoveOwnText),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static Task<Solution> ApplyAsync(Solution solution, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
        => EditsOf(solution, diagnostics, cancellationToken).ApplyAsync(cancellationToken);

    private static SolutionEdits EditsOf(Solution solution, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var edits = new SolutionEdits(solution);
        foreach (var diagnostic in diagnostics)
        {
            if (MethodAt(diagnostic.Location, cancellationToken) is { } method && edits.At(diagnostic.Location) is { } document)
            {
                document.Remove(SpanOf(method));
                foreach (var declaration in method.Ancestors().OfType<TypeDeclarationSyntax>().Where(PartialModifier.IsMissing))
                {
                    PartialModifier.Add(declaration, document);
                }
            }
        }

        return edits;
    }

    /// <summary>The method named at the location; null in a type that is local to its file, for which nothing can be generated.</summary>
    private static MethodDeclarationSyntax? MethodAt(Location location, CancellationToken cancellationToken)
        => location.SourceTree?.GetRoot(cancellationToken).FindNode(location.SourceSpan) is MethodDeclarationSyntax { Parent: TypeDeclarationSyntax } method
            && !method.Ancestors().OfType<TypeDeclarationSyntax>().Any(static declaration => declaration.Modifiers.Any(SyntaxKind.FileKeyword))
                ? method
                : null;

    /// <summary>The method with its comments and the blank line that parts it from the member before, or after the first member.</summary>
    private static TextSpan SpanOf(MethodDeclarationSyntax method)
    {
        var start = method.GetLeadingTrivia().LastOrDefault(static trivia => trivia.IsDirective) is { RawKind: not 0 } directive
            ? directive.FullSpan.End
            : method.FullSpan.Start;
        var end = method.FullSpan.End;
        var members = ((TypeDeclarationSyntax)method.Parent!).Members;
        if (members[0] == method && members.Count > 1)
        {
            foreach (var trivia in members[1].GetLeadingTrivia().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)))
            {
                end = trivia.FullSpan.End;
            }
        }

        return TextSpan.FromBounds(start, end);
    }
}
