using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PiiAnalyzers.CodeFixes.Editing;

namespace PiiAnalyzers.CodeFixes.Serialization;

/// <summary>PII2002: has the serializer that was found to write a member ignore it, by its own attribute, where the member is declared.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IgnoreMemberFix)), Shared]
public sealed class IgnoreMemberFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.CarrierSerialized];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new SolutionFixAll("Ignore personal data when it is serialized", ApplyAsync);

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (FindingReader.Ignored(diagnostic) is var (attribute, members)
                && members.Select(location => IgnoredMembers.At(location, attribute, context.CancellationToken)).FirstOrDefault(static member => member is not null) is { } first)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Add '[{IgnoredMembers.ShortName(attribute)}]' to '{IgnoredMembers.NameOf(first)}'" + (members.Length > 1 ? $" and {members.Length - 1} more" : ""),
                        cancellationToken => ApplyAsync(solution, [diagnostic], cancellationToken),
                        FixKeys.IgnoreMember,
                        CodeActionPriority.High),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static Task<Solution> ApplyAsync(Solution solution, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var members = new IgnoredMembers(solution, cancellationToken);
        foreach (var diagnostic in diagnostics)
        {
            if (FindingReader.Ignored(diagnostic) is var (attribute, places))
            {
                foreach (var place in places)
                {
                    members.Add(place, attribute);
                }
            }
        }

        return members.ApplyAsync();
    }
}
