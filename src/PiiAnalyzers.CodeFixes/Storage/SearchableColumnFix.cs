using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiAnalyzers.CodeFixes.Editing;

namespace PiiAnalyzers.CodeFixes.Storage;

/// <summary>PII3005: makes an encrypted column searchable, where an equality is all that is asked of it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SearchableColumnFix)), Shared]
public sealed class SearchableColumnFix : CodeFixProvider
{
    private const string Property = "Searchable";
    private const string Title = "Make the column [Encrypted(Searchable = true)]";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.EncryptedColumnQueried];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new SolutionFixAll(Title, static async (solution, diagnostics, cancellationToken)
        => await (await EditsOf(solution, diagnostics, cancellationToken).ConfigureAwait(false)).ApplyAsync(cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var edits = await EditsOf(context.Document.Project.Solution, [diagnostic], context.CancellationToken).ConfigureAwait(false);
            if (!edits.IsEmpty)
            {
                context.RegisterCodeFix(CodeAction.Create(Title, edits.ApplyAsync, FixKeys.SearchableColumn), diagnostic);
            }
        }
    }

    private static async Task<SolutionEdits> EditsOf(Solution solution, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var edits = new SolutionEdits(solution);
        foreach (var location in diagnostics.SelectMany(static diagnostic => FindingReader.Searchable(diagnostic)))
        {
            if (await edits.NodeAtAsync(location, cancellationToken).ConfigureAwait(false) is not { } node || AttributeAt(node) is not { } attribute || edits.At(location) is not { } changes)
            {
                continue;
            }

            if (attribute.ArgumentList?.Arguments.FirstOrDefault(static argument => argument.NameEquals?.Name.Identifier.ValueText == Property) is { } argument)
            {
                changes.Replace(argument.Expression.Span, "true");
            }
            else if (attribute.ArgumentList is { } list)
            {
                changes.Insert(list.CloseParenToken.SpanStart, (list.Arguments.Count > 0 ? ", " : "") + Property + " = true");
            }
            else
            {
                changes.Insert(attribute.Span.End, "(" + Property + " = true)");
            }
        }

        return edits;
    }

    /// <summary>The attribute itself, or, of a project that the compiler sees through another version of its references, the one of the property.</summary>
    private static AttributeSyntax? AttributeAt(SyntaxNode node) => node switch
    {
        AttributeSyntax attribute => attribute,
        PropertyDeclarationSyntax property => In(property.AttributeLists),
        ParameterSyntax parameter => In(parameter.AttributeLists),
        _ => null,
    };

    private static AttributeSyntax? In(SyntaxList<AttributeListSyntax> lists)
        => lists.SelectMany(static list => list.Attributes).FirstOrDefault(static attribute => attribute.Name.GetLastToken().ValueText is "Encrypted" or "EncryptedAttribute");
}
